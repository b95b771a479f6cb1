package fr.portevoix.contribution.task;

import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Hands words on to a service or a fund: keeps the task and posts the mail to its referent. */
@ApplicationScoped
public class HandOn {
    @Inject
    TaskLinks links;

    @Inject
    PostTasks postTasks;

    @Inject
    Clock clock;

    /** A service that is not in the list yet, as typed. */
    public record Fresh(String name, String referent, String email) {}

    /** To whom, and until when: a service that is known, or else a fresh one. */
    public record To(Addressee known, Fresh fresh, LocalDate until) {
        /** The name of the service. */
        public String name() {
            return known == null ? fresh.name() : known.name;
        }

        /** The person who answers for it. */
        public String referent() {
            return known == null ? fresh.referent() : known.referent;
        }
    }

    /** Says what is wrong with a fresh service, under the names of the form's fields. */
    public static void check(Fresh fresh, Errors errors) {
        if (fresh.name().isEmpty() || fresh.name().length() > 200) {
            errors.add("serviceNom", "Donnez le nom du service ou du fonds, en 200 caractères au plus.");
        }
        if (fresh.referent().isEmpty() || fresh.referent().length() > 200) {
            errors.add("referent", "Donnez le nom de la personne qui répondra, en 200 caractères au plus.");
        }
        if (fresh.email().length() > 254
                || !fresh.email().matches("[^@\\s<>,;\"]+@[^@\\s<>,;\".]+(\\.[^@\\s<>,;\".]+)+")) {
            errors.add("courriel", "Donnez son adresse électronique, par exemple prenom.nom@ville.example.");
        }
    }

    /** Keeps the task; its mail leaves once the transaction is committed. */
    @Transactional
    public Task hand(Contract contract, To to, String reason, UUID act, UUID by) {
        return handEach(contract, to, reason, Collections.singletonList(null), act, by)
                .get(0);
    }

    /** Keeps a task for each of these things, to be answered one by one; one mail leaves with all their links. */
    @Transactional
    public List<Task> handEach(Contract contract, To to, String reason, List<String> abouts, UUID act, UUID by) {
        Addressee addressee = to.known() == null ? keep(contract, to.fresh()) : to.known();
        List<Task> tasks = new ArrayList<>();
        for (String about : abouts) {
            Task task = new Task();
            task.addressee = addressee;
            task.about = about;
            task.reason = reason;
            task.handedOn = LocalDate.now(clock);
            task.handedBy = by;
            task.untilOn = to.until();
            task.act = act;
            task.mark = links.mark(task);
            task.persist();
            tasks.add(task);
        }
        postTasks.post(tasks, false);
        return tasks;
    }

    /** Changes who answers for a service; what still waits is sent to them, and the links before open nothing more. */
    @Transactional
    public void mend(Contract contract, UUID id, Fresh fresh) {
        Addressee addressee = Addressee.at(contract, id).orElseThrow();
        boolean moved = !addressee.email.equals(fresh.email());
        addressee.name = fresh.name();
        addressee.referent = fresh.referent();
        addressee.email = fresh.email();
        if (moved) {
            List<Task> waiting = Task.list("addressee = ?1 and answeredOn is null", addressee);
            waiting.forEach(task -> task.mark = links.mark(task));
            postTasks.post(waiting, false);
        }
    }

    private static Addressee keep(Contract contract, Fresh fresh) {
        Addressee addressee = new Addressee();
        addressee.contract = contract;
        addressee.name = fresh.name();
        addressee.referent = fresh.referent();
        addressee.email = fresh.email();
        addressee.persist();
        return addressee;
    }
}
