package com.ptthex.server.upkeep.views;

import com.ptthex.server.kernel.UseCases;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Endpoint.Kind;
import com.ptthex.shared.contract.Entry;
import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.upkeep.views.ListName;
import com.ptthex.shared.upkeep.views.ViewQuery;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.wire.Binding;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists that views can be of: whatever is served in pages at an address of its own. */
record Lists(UseCases cases) {

  /** As the list itself would write them, if it reads them and they name no page of it. */
  ViewQuery filters(Predicate<Permission> held, ListName list, ViewQuery query) {
    var endpoint =
        all(held)
            .filter(each -> each.name().equals(list.value()))
            .findFirst()
            .orElseThrow(() -> new Refusal.Invalid("list", "no-such-list", Map.of()).raise());
    return filters(new Binding<>(endpoint), pageOf(endpoint), query);
  }

  Stream<Endpoint<?, ?>> all(Predicate<Permission> held) {
    return cases.served().stream()
        .<Endpoint<?, ?>>map(useCase -> useCase.endpoint())
        .filter(endpoint -> endpoint.kind() == Kind.READ)
        .filter(endpoint -> Binding.pathNames(endpoint.path()).isEmpty())
        .filter(endpoint -> pageOf(endpoint).size() == 2)
        .filter(
            endpoint ->
                endpoint.terms().entry() instanceof Entry.Holding(var permission)
                    && held.test(permission));
  }

  /** What of an input says which page, and how much of it. */
  private static Set<String> pageOf(Endpoint<?, ?> endpoint) {
    return Arrays.stream(endpoint.shape().input().getRecordComponents())
        .filter(
            component ->
                isOptional(component.getGenericType(), Cursor.class)
                    || isOptional(component.getGenericType(), PageSize.class))
        .map(component -> component.getName())
        .collect(Collectors.toSet());
  }

  private static boolean isOptional(Type type, Class<?> of) {
    return type instanceof ParameterizedType generic
        && generic.getRawType() == Optional.class
        && generic.getActualTypeArguments()[0] == of;
  }

  private static <I extends Record> ViewQuery filters(
      Binding<I> list, Set<String> page, ViewQuery query) {
    var written = list.query(read(list, query));
    // Looked for in what was understood: a name can be spelled in many ways.
    if (page.stream().anyMatch(name -> ("&" + written).contains("&" + name + "="))) {
      throw new Refusal.Invalid("query", "names-a-page", Map.of()).raise();
    }
    if (written.length() > ViewQuery.LONGEST) {
      var limits = Map.of("min", "0", "max", Integer.toString(ViewQuery.LONGEST));
      throw new Refusal.Invalid("query", "length", limits).raise();
    }
    return new ViewQuery(written);
  }

  private static <I extends Record> I read(Binding<I> list, ViewQuery query) {
    try {
      return list.fromQuery(query.value());
    } catch (Refused refused) {
      if (refused.refusal() instanceof Refusal.Invalid(var faults)) {
        throw new Refusal.Invalid(faults.stream().map(Lists::inQuery).toList()).raise();
      }
      throw refused;
    }
  }

  private static FieldFault inQuery(FieldFault fault) {
    var field = fault.field().isEmpty() ? "query" : "query." + fault.field();
    return new FieldFault(field, fault.code(), fault.facts());
  }
}
