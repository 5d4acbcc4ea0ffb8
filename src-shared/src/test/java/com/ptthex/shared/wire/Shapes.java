package com.ptthex.shared.wire;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Scalar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One endpoint of each form, with every shape that a record of the contract may have. */
interface Shapes {
  Endpoint<Everything, Nothing> DEED =
      Endpoint.deed("shapes.keep", "/shapes/{id}/keep", Everything.class, Nothing.class);
  Endpoint<Search, Nothing> READ =
      Endpoint.read("shapes.find", "/shapes/{id}/of/{name}", Search.class, Nothing.class);

  record ShapeId(UUID value) implements Id {}

  record Name(String value) implements Scalar {
    public Name {
      value = Check.line(value, 1, 40);
    }
  }

  record Size(int value) implements Scalar {
    public Size {
      value = Check.range(value, 1, 200);
    }
  }

  enum Colour {
    RED,
    LIGHT_BLUE
  }

  sealed interface Figure {
    record Circle(Size radius) implements Figure {}

    record RoundedBox(int width, Optional<Name> label) implements Figure {}

    record Empty() implements Figure {}
  }

  record Part(Name name, List<Colour> colours, Optional<Size> size, int count) {
    public Part {
      colours = List.copyOf(colours);
    }
  }

  record Everything(
      ShapeId id,
      Name name,
      Colour colour,
      int count,
      long big,
      boolean flag,
      Instant at,
      Figure figure,
      Optional<Part> part,
      List<Part> parts,
      List<Figure> figures) {
    public Everything {
      parts = List.copyOf(parts);
      figures = List.copyOf(figures);
    }
  }

  record Search(
      ShapeId id,
      Name name,
      int count,
      Optional<Boolean> flag,
      Optional<Size> size,
      Optional<Instant> since,
      Optional<Colour> colour,
      List<Colour> colours,
      List<Name> names,
      List<UUID> ids) {
    public Search {
      colours = List.copyOf(colours);
      names = List.copyOf(names);
      ids = List.copyOf(ids);
    }
  }
}
