package fr.portevoix.survey;

import fr.portevoix.survey.rule.Rule;
import java.util.List;

/** Lays out the rules of a question for the desk: as they are stored, or as somebody is typing them. */
final class RuleEditing {
    private RuleEditing() {}

    /** When it is asked; null fields for what is stored. */
    static RuleRows when(Question question, FormFields typed) {
        List<Item> earlier = Item.all(Question.of(question.survey)).stream()
                .filter(item -> item.question().position < question.position && !item.isSection())
                .toList();
        return rows(Terms.WHEN, question, Item.of(question).terms().when(), earlier, typed);
    }

    /** Which answers are taken; null fields for what is stored. */
    static RuleRows accept(Question question, FormFields typed) {
        Item item = Item.of(question);
        Constraint accept = item.terms().accept();
        return rows(Terms.ACCEPT, question, accept == null ? null : accept.rule(), List.of(item), typed);
    }

    private static RuleRows rows(String name, Question question, Rule stored, List<Item> items, FormFields typed) {
        RuleChoices choices = new RuleChoices(items, Places.of(question.survey.contract));
        return typed == null ? RuleRows.of(name, stored, choices) : new RuleRows(name, typed, choices, stored);
    }
}
