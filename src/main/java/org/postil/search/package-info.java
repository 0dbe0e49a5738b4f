/**
 * Full-text indexes in the form of lunr 2.3.9, built without JavaScript.
 *
 * <p>Documents come in, out comes the one JSON that lunr loads ({@link
 * org.postil.search.IndexWriter}), or the same index in many small files of which a page loads the
 * few it needs ({@link org.postil.search.ShardedIndex}).
 *
 * <pre>{@code
 * IndexSettings settings = IndexSettings.of(Field.of("title", 5), Field.of("body", 1));
 * IndexBuilder builder = new IndexBuilder(settings);
 * builder.add(new Document("1912/letters", Map.of("title", FieldValue.text("Letters of 1912"))));
 * IndexWriter.write(builder.build(), out);
 * }</pre>
 *
 * <p>Must not know: articles, comments, pages. A library of its own but for the name.
 */
@NullMarked
package org.postil.search;

import org.jspecify.annotations.NullMarked;
