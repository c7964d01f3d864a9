package nl.vrijplaats.rendering;

import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.lightmodule.TypeNames;

/** How the lists of a content type are sorted. */
public final class ListOrder {

  private ListOrder() {}

  /** The order that the definition of the type asks for; newest first where it asks for none. */
  public static ListQuery.Order of(TypeNames type) {
    return switch (type.order()) {
      case "title" -> ListQuery.Order.TITLE;
      case "month" -> ListQuery.Order.MONTH;
      case "number" -> ListQuery.Order.NUMBER;
      default -> ListQuery.Order.NEWEST;
    };
  }
}
