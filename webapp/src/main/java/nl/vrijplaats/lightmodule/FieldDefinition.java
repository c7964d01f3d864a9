package nl.vrijplaats.lightmodule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.lightmodule.reader.Key;
import nl.vrijplaats.lightmodule.reader.Rest;
import nl.vrijplaats.lightmodule.reader.Role;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form. What older dialogs say in another way is read into the same shape. Immutable.
 *
 * @param name the property it edits
 * @param kind Magnolia's short name of its type, such as {@code textField}
 * @param label for people, never empty
 * @param description help beside the field, or null
 * @param placeholder shown while it is empty, or null
 * @param valueType how the value is stored, such as {@code Long}; null for as the kind does
 * @param required whether it may not stay empty
 * @param requiredErrorMessage what to say where it does, or null
 * @param readOnly whether it is only shown
 * @param i18n whether it has a value per language
 * @param defaultValue what it starts with, or null
 * @param validators what its value must be like
 * @param datasource where the values to choose from come from, or null
 * @param itemProvider where the values of a group are stored, or null
 * @param properties fields inside this one, for a {@code compositeField}
 * @param field the field that repeats, for a field of several; the one that chooses, for a {@code
 *     switchableField}
 * @param forms what can be chosen, for a {@code switchableField}
 * @param layout how the fields inside it are laid out, or null
 * @param settings what only its kind has, such as {@code rows}
 */
@Role("field")
public record FieldDefinition(
    String name,
    @Key("$type") String kind,
    String label,
    @Nullable String description,
    @Nullable String placeholder,
    @Key("type") @Nullable String valueType,
    boolean required,
    @Nullable String requiredErrorMessage,
    boolean readOnly,
    boolean i18n,
    @Nullable String defaultValue,
    List<Validator> validators,
    @Nullable Datasource datasource,
    @Nullable ItemProvider itemProvider,
    List<FieldDefinition> properties,
    @Nullable FieldDefinition field,
    List<FormDefinition> forms,
    @Nullable Layout layout,
    @Rest Settings settings) {

  private static final Set<String> SEVERAL =
      Set.of("jcrMultiField", "jcrMultiValueField", "jcrMultiLinkField", "multiField");

  /** The values to choose from that are written in the definition. */
  public List<Option> options() {
    return datasource == null ? List.of() : datasource.options();
  }

  /**
   * What a value must be like.
   *
   * @param kind such as {@code emailValidator}
   * @param errorMessage what to say where it is not, or null
   * @param pattern regular expression, for those that have one, or null
   */
  @Role("validator")
  public record Validator(
      String name,
      @Key("$type") String kind,
      @Nullable String errorMessage,
      @Nullable String pattern,
      @Rest Settings settings) {}

  /**
   * Where values to choose from come from.
   *
   * @param kind such as {@code optionListDatasource} or {@code jcrDatasource}
   * @param workspace where items are, or null
   * @param rootPath below which path, or null
   * @param allowedNodeTypes which types of items; empty for all
   * @param describeByProperty the property that names an item, or null
   * @param options the values themselves
   */
  @Role("datasource")
  public record Datasource(
      @Key("$type") String kind,
      @Nullable String workspace,
      @Nullable String rootPath,
      List<String> allowedNodeTypes,
      @Nullable String describeByProperty,
      List<Option> options,
      @Rest Settings settings) {}

  /**
   * A value to choose.
   *
   * @param value null means its name
   * @param label null means its value
   * @param selected whether it is chosen at first
   */
  public record Option(
      String name,
      @Nullable String value,
      @Nullable String label,
      boolean selected,
      @Nullable String iconSrc) {

    /** What is stored. */
    public String stored() {
      return value == null ? name : value;
    }

    /** What people read. */
    public String shown() {
      return label == null ? stored() : label;
    }
  }

  /**
   * Where the values of a group are stored.
   *
   * @param kind such as {@code jcrChildNodeProvider}
   * @param nodeName child node; null means the name of the field
   */
  @Role("itemProvider")
  public record ItemProvider(
      @Key("$type") String kind,
      @Nullable String nodeName,
      @Nullable String nodeType,
      @Rest Settings settings) {}

  /** How fields are laid out. */
  @Role("layout")
  public record Layout(@Key("$type") String kind, List<Tab> tabs, @Rest Settings settings) {}

  /**
   * Fields under one heading.
   *
   * @param fields names of fields
   */
  public record Tab(String name, @Nullable String label, List<Named> fields) {}

  /** A name in a list. */
  public record Named(String name) {}

  /** The setting of its kind, as text. */
  public Optional<String> setting(String key) {
    return settings.text(key);
  }

  /** Where the values of the fields inside a field are stored. */
  public enum Inside {
    /** In the node the field is of, each under its own name. */
    SAME_NODE,
    /** In a child node. */
    CHILD_NODE,
    /** In the node the field is of, each under the name of the field and its own, as Magnolia 5. */
    PREFIXED
  }

  /** Where the values of the fields inside it are stored. */
  public Inside inside() {
    return switch (itemProvider == null ? "" : itemProvider.kind()) {
      case "jcrChildNodeProvider", "jcrChildNodeProviderDefinition" -> Inside.CHILD_NODE;
      case "compatibleJcrCompositeProvider" -> Inside.PREFIXED;
      default -> Inside.SAME_NODE;
    };
  }

  /** The child node for the fields inside it, where they are stored in one. */
  public String nodeName() {
    return itemProvider == null || itemProvider.nodeName() == null ? name : itemProvider.nodeName();
  }

  /** Whether it is made of other fields, for one value. */
  public boolean isGroup() {
    return kind.equals("compositeField") || kind.equals("switchableField");
  }

  /** Whether it holds several values. */
  public boolean isSeveral() {
    return SEVERAL.contains(kind);
  }

  /** Whether each of its several values is a child node: {@code 0}, {@code 1}, … */
  public boolean storesNodes() {
    return kind.equals("jcrMultiField")
        || (kind.equals("multiField") && field != null && field.isGroup());
  }

  /**
   * The field that repeats, for a field of several. Where it does not say its name, that is the
   * name of the whole.
   */
  public FieldDefinition entry() {
    if (field == null) {
      return as(kind.equals("jcrMultiLinkField") ? "linkField" : "textField");
    }
    return field.name.equals("field") ? field.named(name, field.label, field.required) : field;
  }

  /** The same field under another name. */
  public FieldDefinition named(String newName, String newLabel, boolean newRequired) {
    return copy(newName, kind, newLabel, newRequired, requiredErrorMessage);
  }

  /** The same field as one of that kind. */
  public FieldDefinition as(String newKind) {
    return copy(name, newKind, label, required, requiredErrorMessage);
  }

  /** The same field, which says this where it stays empty. */
  public FieldDefinition saying(String newMessage) {
    return copy(name, kind, label, required, newMessage);
  }

  private FieldDefinition copy(
      String newName,
      String newKind,
      String newLabel,
      boolean newRequired,
      @Nullable String newMessage) {
    return new FieldDefinition(
        newName,
        newKind,
        newLabel,
        description,
        placeholder,
        valueType,
        newRequired,
        newMessage,
        readOnly,
        i18n,
        defaultValue,
        validators,
        datasource,
        itemProvider,
        properties,
        field,
        forms,
        layout,
        settings);
  }
}
