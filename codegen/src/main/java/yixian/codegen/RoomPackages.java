package yixian.codegen;

import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.meta.Definition;
import org.jooq.meta.SchemaDefinition;

/**
 * Puts the tables of schema {@code issue} into {@code yixian.issue.db}: inside the room, not at its
 * door.
 */
public class RoomPackages extends DefaultGeneratorStrategy {

  /** The list of all schemas lies outside the house, so that it ties no room to another. */
  private static final String CATALOGUE = "yixiandb";

  @Override
  public String getJavaPackageName(Definition definition, Mode mode) {
    SchemaDefinition schema = definition.getSchema();
    String name = super.getJavaPackageName(definition, mode);
    if (schema == null) {
      return CATALOGUE;
    }
    String room = getTargetPackage() + "." + schema.getName();
    return name.startsWith(room) ? room + ".db" + name.substring(room.length()) : name;
  }
}
