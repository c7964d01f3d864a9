package nl.vrijplaats.catalogue;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Makes the catalogues complete before the first visitor is served. */
@Component
@ConditionalOnWebApplication
class CatalogueStart implements SmartInitializingSingleton {
  private final IndexRebuild catalogues;

  CatalogueStart(IndexRebuild catalogues) {
    this.catalogues = catalogues;
  }

  @Override
  public void afterSingletonsInstantiated() {
    catalogues.catchUp();
  }
}
