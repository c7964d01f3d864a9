package nl.vrijplaats.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import nl.vrijplaats.jcr.JcrRepository;
import nl.vrijplaats.jcr.Repositories;
import org.springframework.stereotype.Component;

/**
 * What is live, in Oak. Beside the items, {@code /addresses} remembers for every address that was
 * ever public which item stood there last: that makes an old address a redirect, and one of an item
 * that went offline "gone".
 */
@Component
class OakPublishedContent implements PublishedContent {

  private static final String OWNER = "item";
  private static final String ADDRESSES = "/addresses";

  private final JcrRepository live;
  private final List<AccompanyingContent> accompanying;
  private final ReadItems items = new ReadItems();

  /** The number of the moment at which the session of this thread sees what is live. */
  private final ScopedValue<Long> moment = ScopedValue.newInstance();

  OakPublishedContent(Repositories repositories, List<AccompanyingContent> accompanying) {
    this.live = repositories.live();
    this.accompanying = List.copyOf(accompanying);
    live.makeBuckets(ItemNodes.ITEMS);
  }

  @Override
  public At at(SitePath path) {
    At at = look(path);
    MadeOf.note(Seen.Address.of(this, path, at));
    return at;
  }

  /** What stands at that address, without a note of it. */
  At look(SitePath path) {
    return live.read(
        session -> {
          String address = addressNode(path);
          // A step on the way to other addresses may itself never have been one.
          if (!session.propertyExists(address + "/" + OWNER)) {
            return new At.Nothing();
          }
          var id = new ItemId(session.getProperty(address + "/" + OWNER).getString());
          Optional<ContentItem> item = read(session, id);
          if (item.isEmpty()) {
            return new At.Gone();
          }
          SitePath now = item.get().path();
          return path.equals(now) || now == null ? new At.Here(item.get()) : new At.Moved(now);
        });
  }

  @Override
  public Optional<ContentItem> find(ItemId id) {
    Optional<ContentItem> item = live.read(session -> read(session, id));
    MadeOf.note(Seen.Item.of(this, id, item));
    return item;
  }

  /** Which version of an item is live. */
  Optional<Seen.Version> version(ItemId id) {
    String path = ItemNodes.pathOf(id);
    return live.read(
        session ->
            session.nodeExists(path)
                ? Optional.of(ItemNodes.version(session.getNode(path)))
                : Optional.empty());
  }

  @Override
  public <T> T atOneMoment(Supplier<T> work) {
    if (live.isInUnit()) {
      return work.get();
    }
    long before = live.moments().number();
    return live.read(
        session ->
            before >= 0 && before == live.moments().number()
                ? ScopedValue.where(moment, before).call(work::get)
                : work.get());
  }

  @Override
  public void forEach(Consumer<ContentItem> action) {
    MadeOf.once();
    live.read(
        session -> {
          ItemNodes.forEach(session, (node, id) -> action.accept(ItemNodes.read(node, id)));
          return null;
        });
  }

  @Override
  public Optional<String> state() {
    MadeOf.once();
    return live.state(ItemNodes.ITEMS);
  }

  @Override
  public void forEachRevision(Visit visit) {
    MadeOf.once();
    live.read(
        session -> {
          ItemNodes.forEach(
              session, (node, id) -> visit.of(id, node.getProperty(ItemNodes.REVISION).getLong()));
          return null;
        });
  }

  @Override
  public void forEachAddress(Consumer<SitePath> action) {
    MadeOf.once();
    var addresses = new ArrayList<SitePath>();
    live.read(
        session -> {
          if (session.nodeExists(ADDRESSES)) {
            collect(session.getNode(ADDRESSES), addresses);
          }
          return null;
        });
    addresses.forEach(action);
  }

  private static void collect(Node folder, List<SitePath> to) throws RepositoryException {
    if (folder.hasProperty(OWNER)) {
      String address = folder.getPath().substring(ADDRESSES.length());
      to.add(new SitePath(address.isEmpty() ? "/" : address));
    }
    NodeIterator steps = folder.getNodes();
    while (steps.hasNext()) {
      collect(steps.nextNode(), to);
    }
  }

  /**
   * Replaces what visitors see of these items, in one save, and returns what they saw of them; the
   * publisher alone may call this.
   */
  List<ContentItem> replace(List<ContentItem> published, List<ItemId> withdrawn) {
    return live.write(
        session -> {
          List<ContentItem> before =
              Stream.concat(published.stream().map(ContentItem::id), withdrawn.stream())
                  .flatMap(id -> find(id).stream())
                  .toList();
          accompanying.forEach(content -> content.accompany(before, published));
          for (ContentItem item : published) {
            remove(session, item.id());
            ItemNodes.write(ItemNodes.add(session, item.id()), item);
            if (item.path() != null) {
              address(session, item.path()).setProperty(OWNER, item.id().value());
            }
          }
          for (ItemId id : withdrawn) {
            remove(session, id);
          }
          return before;
        });
  }

  private Optional<ContentItem> read(Session session, ItemId id) throws RepositoryException {
    long now = moment.isBound() ? moment.get() : ReadItems.NO_MOMENT;
    ContentItem known = items.at(now, id);
    if (known != null) {
      return Optional.of(known);
    }
    String path = ItemNodes.pathOf(id);
    return session.nodeExists(path)
        ? Optional.of(items.of(session.getNode(path), id, now))
        : Optional.empty();
  }

  private static void remove(Session session, ItemId id) throws RepositoryException {
    if (session.nodeExists(ItemNodes.pathOf(id))) {
      session.getNode(ItemNodes.pathOf(id)).remove();
    }
  }

  private static Node address(Session session, SitePath path) throws RepositoryException {
    return ItemNodes.folder(session, addressNode(path));
  }

  /** Steps become nodes, so that a section is one unordered folder. */
  private static String addressNode(SitePath path) {
    return ADDRESSES + (path.value().equals("/") ? "" : path.value());
  }
}
