package fr.portevoix.walk;

import fr.portevoix.account.Audit;
import fr.portevoix.contribution.ReceiptNumber;
import fr.portevoix.contribution.Receipts;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;

/** Keeps a walk as it was typed; a new one gets its address and the receipt that all who walk share. */
@ApplicationScoped
public class KeepWalk {
    /** Addresses beside those of walks. */
    private static final Set<String> RESERVED = Set.of("nouveau", "suites");

    @Inject
    Receipts receipts;

    @Inject
    Audit audit;

    /** Begins a walk. */
    @Transactional
    public Walk begin(Contract contract, WalkForm form) {
        Walk walk = new Walk();
        walk.contract = Contract.findById(contract.id);
        walk.slug = Slug.free(
                form.titre,
                slug -> RESERVED.contains(slug) || Walk.count("contract = ?1 and slug = ?2", walk.contract, slug) > 0);
        form.into(walk, walk.contract);
        walk.persist();
        around(walk, form);
        receipts.keep(receipt(walk), walk.contract, Walk.KIND, walk.id);
        audit.keep("walk.begin", walk.contract.id, "walk", walk.id, walk.slug);
        return walk;
    }

    /** Changes a walk; its address and its receipt stay. */
    @Transactional
    public void change(Walk walk, WalkForm form) {
        Walk stored = Walk.findById(walk.id);
        form.into(stored, stored.contract);
        WalkHead.delete("walk", stored);
        around(stored, form);
        audit.keep("walk.change", stored.contract.id, "walk", stored.id, stored.slug);
    }

    /** Makes another code, so that the one on old posters opens nothing more. */
    @Transactional
    public void renewCode(Walk walk) {
        Walk.update("codeEdition = codeEdition + 1 where id = ?1", walk.id);
        audit.keep("walk.code", walk.contract.id, "walk", walk.id, walk.slug);
    }

    /** The number that everybody who walks may note; made of a key that is not in the database. */
    public ReceiptNumber receipt(Walk walk) {
        return receipts.number("walk " + walk.id);
    }

    private static void around(Walk walk, WalkForm form) {
        form.heads(walk).forEach(head -> head.persist());
        form.keepThemes(walk);
        form.keepCriteria(walk);
    }
}
