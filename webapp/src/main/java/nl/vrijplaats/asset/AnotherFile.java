package nl.vrijplaats.asset;

/** The asset is there, and holds another file; an asset never changes. */
public class AnotherFile extends RuntimeException {
  AnotherFile(AssetRef ref) {
    super("The asset " + ref + " is there with another file in it; an asset never changes");
  }
}
