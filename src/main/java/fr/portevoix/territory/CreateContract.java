package fr.portevoix.territory;

import fr.portevoix.shared.text.Slug;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Errors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;

/** Opens a contract on this instance, at an address that nothing else uses. */
@ApplicationScoped
public class CreateContract {
    /** First segments of addresses that belong to the service itself, or that a resident would take for it. */
    static final Set<String> RESERVED = Set.of(
            "administration",
            "api",
            "bureau",
            "compte",
            "connexion",
            "deconnexion",
            "erreur",
            "q",
            "robots",
            "suivi",
            "webjars");

    /** What is known of a contract when it begins; only slug, name and territory are needed. */
    public record Draft(
            String slug,
            String name,
            String territory,
            LocalDate startsOn,
            LocalDate endsOn,
            Wording presentation,
            String contact) {}

    /** What keeps this contract from being created; empty when nothing does. */
    public Errors check(Draft draft) {
        Errors errors =
                ContractRules.check(draft.name(), draft.territory(), draft.startsOn(), draft.endsOn(), draft.contact());
        String slug = draft.slug() == null ? "" : draft.slug();
        if (slug.isBlank()) {
            errors.add("slug", "Donnez une adresse courte, par exemple « ma-ville ».");
        } else if (!Slug.of(slug).equals(slug)) {
            errors.add(
                    "slug",
                    "L’adresse ne prend que des lettres sans accent, des chiffres et des tirets, par exemple « "
                            + Slug.of(slug) + " ».");
        } else if (RESERVED.contains(slug)) {
            errors.add("slug", "L’adresse « " + slug + " » est réservée au service. Choisissez-en une autre.");
        } else if (Contract.at(slug).isPresent()) {
            errors.add("slug", "Un contrat existe déjà à l’adresse « " + slug + " ».");
        }
        return errors;
    }

    /** Creates the contract; {@link #check} must have found nothing. */
    @Transactional
    public Contract create(Draft draft) {
        Errors errors = check(draft);
        if (errors.isAny()) {
            throw new IllegalArgumentException(errors.getAll().toString());
        }
        Contract contract = new Contract();
        contract.slug = draft.slug();
        contract.name = draft.name().strip();
        contract.territory = draft.territory().strip();
        contract.startsOn = draft.startsOn();
        contract.endsOn = draft.endsOn();
        contract.presentation = draft.presentation();
        contract.contact = draft.contact();
        contract.persist();
        return contract;
    }
}
