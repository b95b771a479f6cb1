package fr.portevoix.territory;

import fr.portevoix.shared.web.Translations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

/** Knows which languages of a contract's pages somebody has signed. */
@ApplicationScoped
class ContractTranslations implements Translations {
    @Override
    public boolean isReviewed(String contract, String language) {
        try {
            return ContractLanguage.count("contract.slug = ?1 and language = ?2", contract, language) > 0;
        } catch (PersistenceException noDatabase) {
            // The page that tells of the trouble must not fail for this line.
            return false;
        }
    }
}
