package fr.portevoix.account.retention;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every kind of data and its period: the usual one, or the one that somebody set within its bounds. */
@ApplicationScoped
public class RetentionPeriods {
    @Inject
    @All
    List<Retention> rules;

    /** Every kind, in the order of its name. */
    public List<Retention> all() {
        return rules.stream().sorted(Comparator.comparing(Retention::key)).toList();
    }

    /** The kind of this name. */
    public Optional<Retention> named(String key) {
        return rules.stream().filter(rule -> rule.key().equals(key)).findFirst();
    }

    /** How many days this kind stays now. */
    public int days(Retention rule) {
        return RetentionRule.<RetentionRule>findByIdOptional(rule.key())
                .map(found -> found.days)
                .filter(days -> days >= rule.least() && days <= rule.most())
                .orElse(rule.days());
    }

    /** Sets the period of a kind; false where it is outside the bounds. */
    @Transactional
    public boolean set(Retention rule, int days) {
        if (days < rule.least() || days > rule.most()) {
            return false;
        }
        RetentionRule kept = RetentionRule.<RetentionRule>findByIdOptional(rule.key())
                .orElseGet(() -> {
                    RetentionRule first = new RetentionRule();
                    first.ruleKey = rule.key();
                    first.persist();
                    return first;
                });
        kept.days = days;
        return true;
    }
}
