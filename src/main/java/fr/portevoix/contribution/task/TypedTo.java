package fr.portevoix.contribution.task;

import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.DayField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * To whom and until when words are handed on, as it is typed.
 *
 * @param service the identifier of a service that is known, or {@code nouveau}
 * @param fresh the fields of one that is not
 * @param until the field of the day
 */
public record TypedTo(String service, HandOn.Fresh fresh, String until) {
    private static final int LONGEST_DAYS = 730;

    /** Says what is wrong, under the names of the form's fields. */
    public void check(Contract contract, LocalDate today, Errors errors) {
        if (known(contract).isEmpty()) {
            if (service == null || service.isBlank() || service.equals("nouveau")) {
                HandOn.check(fresh, errors);
            } else {
                errors.add("service", "Choisissez un service de la liste, ou « un autre ».");
            }
        }
        LocalDate day = DayField.read(until).orElse(null);
        if (day == null || day.isBefore(today) || day.isAfter(today.plusDays(LONGEST_DAYS))) {
            errors.add("echeance", "Donnez le jour où la réponse est attendue : à venir, dans les deux ans.");
        }
    }

    /** What was meant; only without errors. */
    public HandOn.To to(Contract contract) {
        return new HandOn.To(
                known(contract).orElse(null), fresh, DayField.read(until).orElseThrow());
    }

    private Optional<Addressee> known(Contract contract) {
        try {
            return service == null || service.isBlank()
                    ? Optional.empty()
                    : Addressee.at(contract, UUID.fromString(service.strip()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
