package nl.vrijplaats.rendering;

/** For whom a page is rendered. */
public enum RenderMode {
  /** For who visits the site: live content only, no marks, no word about what failed. */
  VISITOR,
  /** For an editor who wants to see what visitors would see: working copies, failures shown. */
  PREVIEW,
  /** For the page editor: as PREVIEW, with marks around areas and components. */
  EDIT
}
