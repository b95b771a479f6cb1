package fr.portevoix.document;

/** A workbook that is not read, with the French sentence that says why; runtime, for it passes through parsers. */
final class WorkbookRefused extends RuntimeException {
    WorkbookRefused(String sentence) {
        super(sentence, null, false, false);
    }
}
