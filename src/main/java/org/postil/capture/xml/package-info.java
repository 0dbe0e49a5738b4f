/**
 * Foreign XML, made readable and harmless: what old exports hold and XML forbids is mended and
 * counted on the way in, what attacks a parser is refused. Knows no format.
 */
@NullMarked
package org.postil.capture.xml;

import org.jspecify.annotations.NullMarked;
