package nl.vrijplaats.exchange;

import java.util.Map;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.lightmodule.ContentType;

/**
 * One item of a bootstrap file, understood.
 *
 * @param file path of the file below the light modules
 * @param line where the item starts
 * @param id its identity ({@code jcr:uuid})
 * @param type its content type, found by {@code jcr:primaryType}
 * @param slug last part of its address: the name of the node
 * @param properties values as the properties keep them
 * @param published whether visitors see it ({@code mgnl:activationStatus})
 */
record BootstrapItem(
    String file,
    int line,
    ItemId id,
    ContentType type,
    String slug,
    Map<String, Object> properties,
    boolean published) {}
