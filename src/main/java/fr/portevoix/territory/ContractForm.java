package fr.portevoix.territory;

import fr.portevoix.shared.text.Slug;
import fr.portevoix.shared.web.Errors;
import java.time.LocalDate;

/** The facts of a contract as a person types them. */
public record ContractForm(
        String slug,
        String name,
        String territory,
        String startsOn,
        String endsOn,
        String presentation,
        String presentationArabic,
        String contact) {
    static final ContractForm EMPTY = new ContractForm("", "", "", "", "", "", "", "");

    static ContractForm of(Contract contract) {
        return new ContractForm(
                contract.slug,
                contract.name,
                contract.territory,
                DayField.write(contract.startsOn),
                DayField.write(contract.endsOn),
                contract.presentation == null ? "" : contract.presentation.french(),
                contract.presentation == null ? "" : contract.presentation.only("ar"),
                contract.contact);
    }

    String slugOrMadeUp() {
        return slug == null || slug.isBlank() ? Slug.of(territory) : slug.strip();
    }

    LocalDate start() {
        return DayField.read(startsOn).orElse(null);
    }

    LocalDate end() {
        return DayField.read(endsOn).orElse(null);
    }

    /** The days that cannot be read. */
    Errors checkDates() {
        Errors errors = Errors.none();
        DayField.check("startsOn", startsOn, errors);
        DayField.check("endsOn", endsOn, errors);
        return errors;
    }
}
