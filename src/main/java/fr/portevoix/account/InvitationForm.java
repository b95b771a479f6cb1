package fr.portevoix.account;

import fr.portevoix.shared.web.Errors;
import org.jboss.resteasy.reactive.RestForm;

/** Whom an administrator invites, to do what, and where. */
public record InvitationForm(
        @RestForm String name, @RestForm String email, @RestForm String role, @RestForm String scope) {
    static InvitationForm empty() {
        return new InvitationForm("", "", "", "");
    }

    /** What is wrong with it. */
    Errors errors() {
        Errors errors = Errors.none();
        if (name == null || name.isBlank() || name.strip().length() > 120) {
            errors.add("name", "Écrivez le prénom et le nom (120 caractères au plus).");
        }
        String address = Person.normal(email);
        if (!address.matches("[^@\\s\\p{Cntrl}<>,;\"]+@[^@\\s\\p{Cntrl}<>,;\"]+[.][^@\\s\\p{Cntrl}<>,;\"]+")
                || address.length() > 254) {
            errors.add("email", "Écrivez une adresse e-mail, par exemple prenom.nom@ville.fr");
        }
        return errors;
    }
}
