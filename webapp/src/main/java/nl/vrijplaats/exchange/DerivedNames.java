package nl.vrijplaats.exchange;

import java.util.Set;

/**
 * Names by which a repository, or Magnolia, keeps its own books on a node. What they say is made
 * anew here, or follows from something that is kept.
 */
final class DerivedNames {
  /** Kept as what they mean: type, identity, last change, publication. */
  private static final Set<String> UNDERSTOOD =
      Set.of(
          "jcr:primaryType",
          "jcr:uuid",
          "mgnl:lastModified",
          "mgnl:lastModifiedBy",
          "mgnl:activationStatus",
          "mgnl:lastActivated");

  private static final Set<String> DERIVED =
      Set.of(
          "jcr:uuid",
          "jcr:created",
          "jcr:createdBy",
          "jcr:lastModified",
          "jcr:lastModifiedBy",
          "jcr:isCheckedOut",
          "jcr:baseVersion",
          "jcr:predecessors",
          "jcr:versionHistory",
          "jcr:mixinTypes",
          "mgnl:created",
          "mgnl:createdBy",
          "mgnl:lastModified",
          "mgnl:lastModifiedBy",
          "mgnl:activationStatus",
          "mgnl:lastActivated",
          "mgnl:lastActivatedBy",
          "mgnl:lastActivatedVersion",
          "mgnl:lastActivatedVersionCreated",
          "mgnl:hasVersion",
          "MetaData");

  private DerivedNames() {}

  static boolean isDerived(String name) {
    return DERIVED.contains(name);
  }

  /** Whether it says of an item what is kept beside its properties. */
  static boolean isUnderstood(String name) {
    return UNDERSTOOD.contains(name);
  }

  /** Notes that a name of the node's own is not kept; its type follows from what it holds. */
  static void remark(String where, String name, Remarks remarks) {
    if (isDerived(name)) {
      remarks.derived().add(name);
    } else if (!name.equals("jcr:primaryType")) {
      remarks.lost().add(where + ": nothing here can hold it");
    }
  }
}
