package nl.vrijplaats.catalogue;

import java.util.List;
import nl.vrijplaats.asset.AssetRef;

/** What stands in the files that items name. */
@FunctionalInterface
interface FileTexts {
  /** The text of its pages, from the first; empty where there is no such file. */
  List<String> pages(AssetRef ref);
}
