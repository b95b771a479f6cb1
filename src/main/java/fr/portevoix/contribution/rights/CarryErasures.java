package fr.portevoix.contribution.rights;

import fr.portevoix.contribution.ErasedBy;
import fr.portevoix.contribution.Receipt;
import fr.portevoix.shared.backup.AfterRestore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/** Erases again, in a restored database, what people had erased since the backup was made. */
@ApplicationScoped
class CarryErasures implements AfterRestore {
    @Inject
    EraseReceipt eraseReceipt;

    @Override
    public String name() {
        return "erased";
    }

    @Override
    @Transactional
    public List<String> carry() {
        return Receipt.<Receipt>list("erasedOn is not null").stream()
                .map(receipt ->
                        HexFormat.of().formatHex(receipt.hash) + " " + receipt.erasedOn + " " + receipt.erasedBy)
                .toList();
    }

    @Override
    @Transactional
    public void apply(List<String> carried) {
        for (String line : carried) {
            String[] words = line.split(" ");
            byte[] hash = HexFormat.of().parseHex(words[0]);
            if (Receipt.findByIdOptional(hash).isPresent()) {
                eraseReceipt.erase(hash, ErasedBy.valueOf(words[2]), LocalDate.parse(words[1]));
            }
        }
    }
}
