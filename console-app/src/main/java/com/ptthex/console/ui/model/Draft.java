package com.ptthex.console.ui.model;

import com.ptthex.console.ui.text.KitText;
import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.value.Malformed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/**
 * What somebody is filling in. Values check themselves as on the server, by the same codes, and
 * what the server finds wrong lands on the same fields.
 */
public final class Draft {
  private final Map<String, Entry<?>> entries = new LinkedHashMap<>();

  /** One field: what was typed, the value in it, and what is wrong with it. */
  public static final class Entry<T> {
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<FieldFault>> fault =
        new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<FieldFault>> complaint =
        new ReadOnlyObjectWrapper<>(Optional.empty());
    private final String field;
    private final Function<String, T> reading;
    private boolean judged;

    private Entry(String field, Function<String, T> reading) {
      this.field = field;
      this.reading = reading;
      text.subscribe(_ -> look());
    }

    /** The component of the request that it becomes. */
    public String field() {
      return field;
    }

    public StringProperty text() {
      return text;
    }

    /** What to say about it now: nobody is blamed for a field they have not been in yet. */
    public ReadOnlyObjectProperty<Optional<FieldFault>> complaint() {
      return complaint.getReadOnlyProperty();
    }

    /** Somebody has been in it and gone on. */
    public void leave() {
      judged = true;
      complaint.set(fault.get());
    }

    /** What it was blamed for was about another field as well, and that has changed. */
    public void reconsider() {
      look();
    }

    private void clear() {
      judged = false;
      text.set("");
      look();
      complaint.set(Optional.empty());
    }

    private void blame(FieldFault found) {
      fault.set(Optional.of(found));
      leave();
    }

    /** Throws what is wrong with it; {@link Draft#offer} asks only when nothing is. */
    public T value() {
      return reading.apply(text.get().strip());
    }

    private void look() {
      try {
        value();
        fault.set(Optional.empty());
      } catch (Malformed wrong) {
        fault.set(Optional.of(new FieldFault(field, wrong.code(), wrong.facts())));
      }
      if (judged) {
        complaint.set(fault.get());
      }
    }
  }

  /** A field that must be filled in. */
  public <T> Entry<T> needed(String field, Function<String, T> reading) {
    return add(
        new Entry<>(
            field,
            text -> {
              if (text.isEmpty()) {
                throw new Malformed("required", Map.of());
              }
              return reading.apply(text);
            }));
  }

  /** A field that may be left empty. */
  public <T> Entry<Optional<T>> optional(String field, Function<String, T> reading) {
    return add(
        new Entry<>(
            field, text -> text.isEmpty() ? Optional.empty() : Optional.of(reading.apply(text))));
  }

  /** A field that says by itself whether it may be empty, and what that means. */
  public <T> Entry<T> free(String field, Function<String, T> reading) {
    return add(new Entry<>(field, reading));
  }

  private <T> Entry<T> add(Entry<T> entry) {
    entries.put(entry.field(), entry);
    return entry;
  }

  /** What an action would send: there once every field says what it must. */
  public <I extends Record> ObservableValue<Offer<I>> offer(Supplier<I> made) {
    var offer = new ReadOnlyObjectWrapper<Offer<I>>(offered(made));
    for (var entry : entries.values()) {
      entry.text().subscribe(_ -> offer.set(offered(made)));
    }
    return offer.getReadOnlyProperty();
  }

  private <I extends Record> Offer<I> offered(Supplier<I> made) {
    return entries.values().stream().allMatch(entry -> entry.fault.get().isEmpty())
        ? new Offer.Given<>(made.get())
        : new Offer.Missing<>(KitText.CORRECT_FIELDS);
  }

  /** For the next one: what was filled in before must not slip into it. */
  public void clear() {
    entries.values().forEach(Entry::clear);
  }

  /** Puts what the server found wrong onto its fields, until they are changed. */
  public void hear(Problem problem) {
    for (var fault : problem.fields()) {
      Optional.ofNullable(entries.get(fault.field())).ifPresent(entry -> entry.blame(fault));
    }
  }
}
