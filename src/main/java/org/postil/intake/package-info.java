/**
 * The import: sources come in, an archive grows, and a ledger tells what became of everything.
 * {@link org.postil.intake.Intake} lists the stages. Knows every importer, and no page.
 */
@NullMarked
package org.postil.intake;

import org.jspecify.annotations.NullMarked;
