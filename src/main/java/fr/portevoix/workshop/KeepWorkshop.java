package fr.portevoix.workshop;

import fr.portevoix.account.Audit;
import fr.portevoix.contribution.ReceiptNumber;
import fr.portevoix.contribution.Receipts;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Keeps a session as it was typed; a new one gets its address and the receipt that hangs on its wall. */
@ApplicationScoped
public class KeepWorkshop {
    @Inject
    Receipts receipts;

    @Inject
    Audit audit;

    /** Begins a session. */
    @Transactional
    public Workshop begin(Contract contract, WorkshopForm form) {
        Workshop workshop = new Workshop();
        workshop.contract = Contract.findById(contract.id);
        workshop.slug = Slug.free(
                form.titre,
                slug -> slug.equals("nouvelle")
                        || Workshop.count("contract = ?1 and slug = ?2", workshop.contract, slug) > 0);
        form.into(workshop, workshop.contract);
        workshop.persist();
        form.heads(workshop).forEach(head -> head.persist());
        receipts.keep(receipt(workshop), workshop.contract, WorkshopItem.SOURCE, workshop.id);
        audit.keep("workshop.begin", workshop.contract.id, "workshop", workshop.id, workshop.slug);
        return workshop;
    }

    /** Changes a session; its address and its receipt stay. */
    @Transactional
    public void change(Workshop workshop, WorkshopForm form) {
        Workshop stored = Workshop.findById(workshop.id);
        form.into(stored, stored.contract);
        WorkshopHead.delete("workshop", stored);
        form.heads(stored).forEach(head -> head.persist());
        audit.keep("workshop.change", stored.contract.id, "workshop", stored.id, stored.slug);
    }

    /** The number that everybody in the room may note; made of a key that is not in the database. */
    public ReceiptNumber receipt(Workshop workshop) {
        return receipts.number("workshop " + workshop.id);
    }
}
