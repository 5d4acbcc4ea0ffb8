package com.ptthex.shared.contract;

import java.util.Optional;

/**
 * One thing that can be asked of a server, as a value. The server serves it, the client calls it, a
 * button asks it whether it may be pressed, and the API description is generated from it.
 *
 * @param name stable code, as it stands in audit, metrics and logs
 * @param path address below {@value #ROOT}; a {@code {name}} in it is a component of the input
 * @param purpose one sentence for those who write a client
 */
public record Endpoint<I extends Record, O extends Record>(
    String name, Kind kind, String path, Shape<I, O> shape, Terms terms, String purpose) {

  public static final String ROOT = "/api/v1";

  public enum Kind {
    /** Changes nothing; what the path does not carry is a query parameter. */
    READ,
    /**
     * Changes something in one transaction, with its audit row; what the path does not carry is the
     * body.
     */
    DEED,
    /** Tells what a risky deed would do: carries the deed's input, and changes nothing. */
    PREVIEW,
    /** Passing news such as a heartbeat: leaves no row. */
    SIGNAL
  }

  /** The records that go in and come out; never generic, so that the codec knows what to write. */
  public record Shape<I extends Record, O extends Record>(Class<I> input, Class<O> output) {}

  public Endpoint {
    if (kind == Kind.DEED && terms.audit() == Audit.NONE) {
      throw new IllegalArgumentException(name + ": a deed is always audited");
    }
    if (kind != Kind.DEED && terms.has(Trait.RISKY)) {
      throw new IllegalArgumentException(name + ": only a deed can be risky");
    }
  }

  public static <I extends Record, O extends Record> Endpoint<I, O> read(
      String name, String path, Class<I> input, Class<O> output) {
    return of(name, Kind.READ, path, new Shape<>(input, output), Audit.NONE);
  }

  public static <I extends Record, O extends Record> Endpoint<I, O> deed(
      String name, String path, Class<I> input, Class<O> output) {
    return of(name, Kind.DEED, path, new Shape<>(input, output), Audit.EACH);
  }

  public static <I extends Record, O extends Record> Endpoint<I, O> signal(
      String name, String path, Class<I> input, Class<O> output) {
    return of(name, Kind.SIGNAL, path, new Shape<>(input, output), Audit.NONE);
  }

  private static <I extends Record, O extends Record> Endpoint<I, O> of(
      String name, Kind kind, String path, Shape<I, O> shape, Audit audit) {
    return new Endpoint<>(name, kind, path, shape, Terms.signedIn(audit), "");
  }

  public Endpoint<I, O> toldAs(String sentence) {
    return new Endpoint<>(name, kind, path, shape, terms, sentence);
  }

  public Endpoint<I, O> needs(Permission permission) {
    return on(terms.entry(new Entry.Holding(permission)));
  }

  /** Anyone may call, signed in or not. */
  public Endpoint<I, O> open() {
    return on(terms.entry(new Entry.Open()));
  }

  /** Only the server's own machines may call; nobody can over the network. */
  public Endpoint<I, O> inside() {
    return on(terms.entry(new Entry.Inside()));
  }

  public Endpoint<I, O> audited(Audit audit) {
    return on(terms.audit(audit));
  }

  public Endpoint<I, O> licensed(LicenceFeature feature) {
    return on(terms.licence(Optional.of(feature)));
  }

  public Endpoint<I, O> with(Trait trait) {
    return on(terms.with(trait));
  }

  private Endpoint<I, O> on(Terms changed) {
    return new Endpoint<>(name, kind, path, shape, changed, purpose);
  }

  /** The twin of a risky deed: same input, same terms, and an {@link Impact} for an answer. */
  public Endpoint<I, Impact> preview() {
    if (!terms.has(Trait.RISKY)) {
      throw new IllegalStateException(name + " is not risky");
    }
    return new Endpoint<>(
        name + ".preview",
        Kind.PREVIEW,
        path + "/preview",
        new Shape<>(shape.input(), Impact.class),
        terms.without(Trait.RISKY).without(Trait.STEP_UP).audit(Audit.NONE),
        "Changes nothing; tells what this would do: " + purpose);
  }

  public boolean has(Trait trait) {
    return terms.has(trait);
  }

  public boolean isInside() {
    return terms.entry() instanceof Entry.Inside;
  }

  public boolean hasBody() {
    return kind != Kind.READ;
  }

  /** The same deed under one key happens once. Without a session there is nobody to keep it for. */
  public boolean takesIdempotencyKey() {
    return kind == Kind.DEED
        && !(terms.entry() instanceof Entry.Open)
        && !terms.has(Trait.ONCE_BY_ITSELF);
  }
}
