package fr.portevoix.survey.exchange;

import java.util.Map;

/**
 * A question of an XLSForm as conditions find it.
 *
 * @param name as the form calls it
 * @param code as we call it
 * @param row the row, where it became a row of a matrix; else null
 * @param kind as our file names it: single, multiple, number, date…
 * @param options our codes by the form's names; null where there is nothing to choose
 */
record FormTarget(String name, String code, String row, String kind, Map<String, String> options) {
    boolean isQuantity() {
        return kind.equals("number") || kind.equals("date") || kind.equals("scale");
    }

    boolean isOrder() {
        return kind.equals("ranking");
    }

    boolean isSeveral() {
        return kind.equals("multiple");
    }
}
