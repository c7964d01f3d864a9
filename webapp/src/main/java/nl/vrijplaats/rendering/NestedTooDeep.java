package nl.vrijplaats.rendering;

import freemarker.template.TemplateModelException;

/** Parts of a page, or files, hold each other without end. */
final class NestedTooDeep extends TemplateModelException {

  NestedTooDeep(String what, int deepest, String hint) {
    super(what + " are nested deeper than " + deepest + ": " + hint);
  }
}
