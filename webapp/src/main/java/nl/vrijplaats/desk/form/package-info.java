/** Forms of definitions: drawn for what is stored, and read back into it. */
@org.jspecify.annotations.NullMarked
package nl.vrijplaats.desk.form;
