package nl.vrijplaats.rendering;

import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nodes of a sub model that may occur several times: in a row, and by name 0, 1, … */
final class SubModels implements TemplateSequenceModel, TemplateHashModelEx {

  private final ContentMap holder;
  private final List<ContentNode> nodes;

  SubModels(ContentMap holder) {
    this.holder = holder;
    this.nodes = holder.node().children();
  }

  /** The node that holds them. */
  ContentMap holder() {
    return holder;
  }

  @Override
  public @Nullable TemplateModel get(int index) {
    return index < 0 || index >= nodes.size() ? null : holder.like(nodes.get(index));
  }

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    return holder.get(key);
  }

  @Override
  public int size() {
    return nodes.size();
  }

  @Override
  public boolean isEmpty() {
    return nodes.isEmpty();
  }

  @Override
  public TemplateCollectionModel keys() {
    return holder.keys();
  }

  @Override
  public TemplateCollectionModel values() throws TemplateModelException {
    return holder.values();
  }
}
