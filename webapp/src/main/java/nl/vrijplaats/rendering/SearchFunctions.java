package nl.vrijplaats.rendering;

import freemarker.template.TemplateModelException;
import java.util.List;

/** {@code searchfn}: full text. */
final class SearchFunctions {

  /** A template never gets more than this. */
  static final int MOST = 200;

  private SearchFunctions() {}

  static Functions make() {
    return new Functions("searchfn")
        .add(
            "searchPages",
            (r, a) -> part(r, a, ContentNode.WEBSITE, a.text(0, ""), a.text(1, "/"), 2))
        .add("searchContent", SearchFunctions::content);
  }

  private static Object content(Rendering r, Arguments a) throws TemplateModelException {
    String type = a.text(3, NodeTypes.CONTENT);
    return part(r, a, a.text(0), a.text(1, ""), a.text(2, "/"), 4).stream()
        .filter(found -> NodeTypes.is(found.node(), type))
        .toList();
  }

  /** The part of what is found that two arguments ask for: how many, and how many to pass over. */
  private static List<ContentMap> part(
      Rendering r, Arguments a, String workspace, String words, String below, int limitAt)
      throws TemplateModelException {
    long limit = Math.clamp(a.number(limitAt, MOST), 0, MOST);
    long offset = Math.clamp(a.number(limitAt + 1, 0), 0, MOST);
    return CmsTemplateFunctions.hits(r, workspace, words, below, MOST).stream()
        .skip(offset)
        .limit(limit)
        .toList();
  }
}
