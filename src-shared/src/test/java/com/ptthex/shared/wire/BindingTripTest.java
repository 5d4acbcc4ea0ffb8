package com.ptthex.shared.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.wire.Shapes.Colour;
import com.ptthex.shared.wire.Shapes.Everything;
import com.ptthex.shared.wire.Shapes.Name;
import com.ptthex.shared.wire.Shapes.Search;
import com.ptthex.shared.wire.Shapes.ShapeId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class BindingTripTest {
  private static final ShapeId ID =
      new ShapeId(UUID.fromString("0193a7e0-0000-7000-8000-000000000001"));

  @Property
  void aDeedReceivesWhatWasSent(@ForAll long seed) {
    var input = new Samples(seed).of(Everything.class);
    assertThat(travelled(Shapes.DEED, input)).isEqualTo(input);
  }

  @Property
  void aReadReceivesWhatWasSent(@ForAll long seed) {
    var input = new Samples(seed).of(Search.class);
    assertThat(travelled(Shapes.READ, input)).isEqualTo(input);
  }

  private static <I extends Record> I travelled(Endpoint<I, ?> endpoint, I input) {
    var binding = new Binding<>(endpoint);
    return binding.receive(Delivery.of(endpoint, binding.send(input)));
  }

  @Test
  void aReadIsAllAddress() {
    var sent = new Binding<>(Shapes.READ).send(search("a/b & c", List.of(Colour.LIGHT_BLUE)));
    assertThat(sent.body()).isEmpty();
    assertThat(sent.address())
        .isEqualTo(
            "/api/v1/shapes/" + ID.value() + "/of/a%2Fb%20%26%20c?count=3&colours=lightBlue");
  }

  @Test
  void aListOfManyRepeatsItsName() {
    var sent =
        new Binding<>(Shapes.READ).send(search("gate", List.of(Colour.RED, Colour.LIGHT_BLUE)));
    assertThat(sent.address()).endsWith("?count=3&colours=red&colours=lightBlue");
  }

  private static Search search(String name, List<Colour> colours) {
    return new Search(
        ID,
        new Name(name),
        3,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        colours,
        List.of(),
        List.of());
  }

  @Property
  void aQueryIsKeptAsTextAndReadAgain(@ForAll long seed) {
    var find =
        Endpoint.read("shapes.list", "/shapes", Filters.class, Nothing.class).toldAs("Shapes.");
    var input = new Samples(seed).of(Filters.class);
    var binding = new Binding<>(find);
    assertThat(binding.fromQuery(binding.query(input))).isEqualTo(input);
    assertThat(binding.send(input).address())
        .isIn("/api/v1/shapes?" + binding.query(input), "/api/v1/shapes");
  }

  record Filters(Optional<Name> name, List<Colour> colours, Optional<Integer> count) {}

  @Test
  void aQueryThatNoAddressCouldHoldIsRefused() {
    var find = Endpoint.read("shapes.list", "/shapes", Filters.class, Nothing.class);
    for (var query : List.of("name=%4", "name=%zz", "%=a", "count", "=", "&", "size=3")) {
      assertThatExceptionOfType(Refused.class)
          .as(query)
          .isThrownBy(() -> new Binding<>(find).fromQuery(query));
    }
  }

  @Test
  void whatThePathCarriesIsNotInTheBody() {
    var sent = new Binding<>(Shapes.DEED).send(new Samples(1).of(Everything.class));
    assertThat(sent.address()).matches("/api/v1/shapes/[0-9a-f-]{36}/keep");
    assertThat(sent.body()).hasValueSatisfying(body -> assertThat(body).doesNotContain("\"id\""));
  }

  @Test
  void nothingSendsAnEmptyObjectAndReceivesNoBodyToo() {
    var deed = Endpoint.deed("shapes.clear", "/shapes/clear", Nothing.class, Nothing.class);
    var binding = new Binding<>(deed);
    var sent = binding.send(Nothing.NOTHING);
    assertThat(sent).isEqualTo(new Binding.Sent("/api/v1/shapes/clear", Optional.of("{}")));
    assertThat(travelled(deed, Nothing.NOTHING)).isEqualTo(Nothing.NOTHING);
    assertThat(
            binding.receive(
                Delivery.of(deed, new Binding.Sent("/api/v1/shapes/clear", Optional.empty()))))
        .isEqualTo(Nothing.NOTHING);
  }

  @Test
  void aPathThatNamesNoComponentIsNoEndpoint() {
    var wrong = Endpoint.read("shapes.odd", "/shapes/{colour}", Nothing.class, Nothing.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Binding<>(wrong))
        .withMessageContaining("shapes.odd");
  }
}
