package nl.vrijplaats.content;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import nl.vrijplaats.jcr.JcrRepository;
import nl.vrijplaats.jcr.Repositories;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Working copies in Oak. An item's node holds where it stands (newest revision, stage, published
 * revision); its revisions lie below it and never change. {@code /slugs/<type>/<slug>} names the
 * item that has a slug, and keeps naming it after the slug changed, so that an old address never
 * becomes somebody else's.
 */
@Component
class OakWorkingCopies implements WorkingCopies {

  static final String STAGE = "mgnl:stage";
  static final String PUBLISHED = "mgnl:publishedRevision";
  private static final String REVISIONS = "revisions";
  private static final String SLUGS = "/slugs";
  private static final String OWNER = "item";

  private final JcrRepository author;
  private final Addresses addresses;
  private final Clock clock;

  OakWorkingCopies(
      Repositories repositories,
      Addresses addresses,
      Clock clock,
      ApplicationEventPublisher events) {
    this.author = repositories.author();
    this.addresses = addresses;
    this.clock = clock;
    author.makeBuckets(ItemNodes.ITEMS);
    author.makeBuckets(SLUGS);
    author.onCommit(
        changed ->
            events.publishEvent(
                new Publisher.WorkingCopiesChanged(
                    changed.stream().flatMap(name -> ItemId.parse(name).stream()).toList())));
  }

  @Override
  public WorkingCopy get(ItemId id) {
    return find(id).orElseThrow(() -> new ContentNotFound(id));
  }

  @Override
  public Optional<WorkingCopy> find(ItemId id) {
    return author.read(
        session ->
            session.nodeExists(ItemNodes.pathOf(id))
                ? Optional.of(read(session.getNode(ItemNodes.pathOf(id)), id))
                : Optional.empty());
  }

  @Override
  public Optional<ContentItem> revision(ItemId id, long revision) {
    return author.read(
        session -> {
          String path = ItemNodes.pathOf(id) + "/" + REVISIONS + "/" + revision;
          return session.nodeExists(path)
              ? Optional.of(ItemNodes.read(session.getNode(path), id))
              : Optional.empty();
        });
  }

  @Override
  public List<ContentItem> revisions(ItemId id) {
    return author.read(
        session -> {
          Node item = node(session, id);
          var all = new ArrayList<ContentItem>();
          for (long number = newest(item); number > 0; number--) {
            all.add(ItemNodes.read(item.getNode(REVISIONS + "/" + number), id));
          }
          return all;
        });
  }

  @Override
  public WorkingCopy create(
      ItemId id, String type, @Nullable String slug, Map<String, Object> properties, String who) {
    return create(id, type, slug, properties, who, now());
  }

  private WorkingCopy create(
      ItemId id,
      String type,
      @Nullable String slug,
      Map<String, Object> properties,
      String who,
      Instant when) {
    return author.write(
        session -> {
          if (session.nodeExists(ItemNodes.pathOf(id))) {
            throw new ItemExists(id);
          }
          Map<String, Object> held = withoutEmpty(properties);
          String parent = addresses.parent(type, held);
          String given = claimSlug(session, id, type, parent, wished(type, slug, held, id));
          Node node = ItemNodes.add(session, id);
          node.setProperty(ItemNodes.TYPE, type);
          node.setProperty(STAGE, Stage.DRAFT.name());
          node.setProperty(PUBLISHED, 0L);
          node.addNode(REVISIONS, "mgnl:folder");
          return addRevision(
              node,
              new ContentItem(
                  id, type, 1, given, addresses.of(type, given, parent), held, when, who));
        });
  }

  @Override
  public WorkingCopy save(
      ItemId id, long basedOn, @Nullable String slug, Map<String, Object> properties, String who) {
    return save(id, basedOn, slug, properties, who, now());
  }

  @Override
  public WorkingCopy takeUp(
      ItemId id,
      String type,
      @Nullable String slug,
      Map<String, Object> properties,
      String who,
      Instant when) {
    Instant then = when.truncatedTo(ChronoUnit.MILLIS);
    return author.write(
        session ->
            session.nodeExists(ItemNodes.pathOf(id))
                ? save(id, newest(node(session, id)), slug, properties, who, then)
                : create(id, type, slug, properties, who, then));
  }

  private WorkingCopy save(
      ItemId id,
      long basedOn,
      @Nullable String slug,
      Map<String, Object> properties,
      String who,
      Instant when) {
    return author.write(
        session -> {
          Node node = node(session, id);
          WorkingCopy before = read(node, id);
          ContentItem newest = before.item();
          Map<String, Object> held = withoutEmpty(properties);
          String type = newest.type();
          String wish = slug != null && !slug.isBlank() ? slug : kept(before, held);
          String parent = addresses.parent(type, held);
          boolean stays =
              Slugs.of(wish).equals(newest.slug())
                  && parent.equals(addresses.parent(type, newest.properties()));
          String given =
              stays
                  ? newest.slug()
                  : claimSlug(session, id, type, parent, wished(type, wish, held, id));
          if (given.equals(newest.slug()) && ItemValues.areSame(held, newest.properties())) {
            return before;
          }
          if (newest.revision() != basedOn) {
            throw new EditConflict(newest, basedOn);
          }
          if (before.stage() == Stage.APPROVED
              || before.stage() == Stage.PUBLISHED
              || before.stage() == Stage.WITHDRAWN) {
            node.setProperty(STAGE, Stage.DRAFT.name());
          }
          return addRevision(
              node,
              new ContentItem(
                  id,
                  type,
                  newest.revision() + 1,
                  given,
                  addresses.of(type, given, parent),
                  held,
                  when,
                  who));
        });
  }

  @Override
  public void setStage(ItemId id, Stage stage) {
    author.write(
        session -> {
          node(session, id).setProperty(STAGE, stage.name());
          author.changed(id.value());
          return null;
        });
  }

  /** Notes which revision visitors see from now on, 0 for none, and the stage that follows. */
  void setPublished(ItemId id, long revision) {
    author.write(
        session -> {
          Node node = node(session, id);
          node.setProperty(PUBLISHED, revision);
          if (revision == 0 || revision == newest(node)) {
            Stage stage = revision == 0 ? Stage.WITHDRAWN : Stage.PUBLISHED;
            node.setProperty(STAGE, stage.name());
          }
          author.changed(id.value());
          return null;
        });
  }

  @Override
  public boolean isEmpty() {
    return author.read(ItemNodes::isEmpty);
  }

  @Override
  public void forEach(Consumer<WorkingCopy> action) {
    author.read(
        session -> {
          ItemNodes.forEach(session, (node, id) -> action.accept(read(node, id)));
          return null;
        });
  }

  @Override
  public Optional<String> state() {
    return author.state(ItemNodes.ITEMS);
  }

  @Override
  public void forEachState(Visit visit) {
    author.read(
        session -> {
          ItemNodes.forEach(
              session,
              (node, id) ->
                  visit.of(
                      id,
                      newest(node),
                      Stage.valueOf(node.getProperty(STAGE).getString()),
                      node.getProperty(PUBLISHED).getLong()));
          return null;
        });
  }

  private WorkingCopy addRevision(Node node, ContentItem item) throws RepositoryException {
    Node revision = ItemNodes.part(node.getNode(REVISIONS), Long.toString(item.revision()));
    ItemNodes.write(revision, item);
    node.setProperty(ItemNodes.REVISION, item.revision());
    author.changed(item.id().value());
    return new WorkingCopy(
        item,
        Stage.valueOf(node.getProperty(STAGE).getString()),
        node.getProperty(PUBLISHED).getLong());
  }

  private static WorkingCopy read(Node node, ItemId id) throws RepositoryException {
    return new WorkingCopy(
        ItemNodes.read(node.getNode(REVISIONS + "/" + newest(node)), id),
        Stage.valueOf(node.getProperty(STAGE).getString()),
        node.getProperty(PUBLISHED).getLong());
  }

  private static long newest(Node node) throws RepositoryException {
    return node.getProperty(ItemNodes.REVISION).getLong();
  }

  private static Node node(Session session, ItemId id) throws RepositoryException {
    if (!session.nodeExists(ItemNodes.pathOf(id))) {
      throw new ContentNotFound(id);
    }
    return session.getNode(ItemNodes.pathOf(id));
  }

  /** The slug an item keeps where none was asked for: it follows the title until it was live. */
  private String kept(WorkingCopy before, Map<String, Object> held) {
    ContentItem newest = before.item();
    boolean governed = addresses.governing(newest.type()).isPresent();
    boolean followsTitle =
        !before.isLive()
            && (newest.slug().equals(addresses.natural(newest.type(), newest.properties()))
                || newest.slug().equals(placeholder(newest.id())));
    String natural = addresses.natural(newest.type(), held);
    return (governed || followsTitle) && !natural.isEmpty() ? natural : newest.slug();
  }

  private String wished(String type, @Nullable String slug, Map<String, Object> held, ItemId id) {
    String asked = slug == null || addresses.governing(type).isPresent() ? "" : Slugs.of(slug);
    String natural = asked.isEmpty() ? addresses.natural(type, held) : asked;
    return natural.isEmpty() ? placeholder(id) : natural;
  }

  private static String placeholder(ItemId id) {
    return "stuk-" + id.value().substring(0, 8);
  }

  /**
   * Takes the wished slug for the item, or the first free one with a number behind it. A page below
   * another needs one that is free there.
   */
  private String claimSlug(Session session, ItemId id, String type, String parent, String wish)
      throws RepositoryException {
    for (int number = 1; ; number++) {
      String slug = number == 1 ? wish : wish + "-" + number;
      String name = type + parent.replace('/', '.') + "." + slug;
      Node slugs = session.getNode(SLUGS + "/%02x".formatted(name.hashCode() & 0xff));
      if (slugs.hasNode(name)) {
        if (slugs.getNode(name).getProperty(OWNER).getString().equals(id.value())) {
          return slug;
        }
        if (addresses.governing(type).isPresent()) {
          throw new AddressTaken(String.valueOf(addresses.of(type, slug, parent)));
        }
      } else if (!addresses.isOfTheSite(addresses.of(type, slug, parent))) {
        slugs.addNode(name, "mgnl:folder").setProperty(OWNER, id.value());
        return slug;
      }
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** What is empty is not stored: absent and empty are the same to everybody. */
  private static Map<String, Object> withoutEmpty(Map<String, Object> properties) {
    var held = new LinkedHashMap<String, Object>();
    properties.forEach(
        (name, value) -> {
          Object kept = withoutEmpty(value);
          if (kept != null) {
            held.put(name, kept);
          }
        });
    return held;
  }

  private static @Nullable Object withoutEmpty(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text.isEmpty() ? null : text;
      case Map<?, ?> part -> {
        Map<String, Object> kept = new LinkedHashMap<>();
        part.forEach(
            (name, inner) -> {
              Object held = withoutEmpty(inner);
              if (held != null) {
                kept.put((String) name, held);
              }
            });
        yield kept.isEmpty() ? null : kept;
      }
      case List<?> list -> {
        List<Object> kept = new ArrayList<>();
        for (Object element : list) {
          Object held = withoutEmpty(element);
          if (held != null) {
            kept.add(held);
          }
        }
        yield kept.isEmpty() ? null : List.copyOf(kept);
      }
      case Instant moment -> moment.truncatedTo(ChronoUnit.MILLIS);
      default -> value;
    };
  }
}
