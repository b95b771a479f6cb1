package fr.portevoix.workshop.summary;

import fr.portevoix.account.Audit;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.ReadContribution;
import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Visibility;
import fr.portevoix.territory.Quartier;
import fr.portevoix.workshop.Workshop;
import fr.portevoix.workshop.WorkshopItem;
import fr.portevoix.workshop.WorkshopRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads a session over and publishes what names nobody; takes it back. */
@ApplicationScoped
public class PublishWorkshop {
    @Inject
    WorkshopRules rules;

    @Inject
    ReadContribution readContribution;

    @Inject
    Audit audit;

    /** A line to be read over, and whether it is to be read by itself. */
    public record Unread(WorkshopItem item, boolean careful) {}

    /** The lines that nobody found readable yet, those to be read by themselves first. */
    public List<Unread> unread(Workshop workshop) {
        List<String> known = known(workshop);
        return WorkshopItem.of(workshop).stream()
                .filter(item -> item.readableOn == null && !item.contribution.isAside() && item.contribution.counted)
                .map(item -> new Unread(item, NamedPeople.mayBeIn(item.contribution.readableWords(), known)))
                .sorted(java.util.Comparator.comparing(Unread::careful).reversed())
                .toList();
    }

    /** Keeps that somebody read these lines and found that they name nobody; in a published session everybody reads them now. */
    @Transactional
    public int readable(Workshop workshop, Collection<Integer> numbers, UUID by) {
        int read = 0;
        Workshop stored = Workshop.findById(workshop.id);
        for (int number : numbers) {
            Optional<WorkshopItem> found = WorkshopItem.at(stored, number)
                    .filter(item -> item.readableOn == null && !item.contribution.isAside());
            if (found.isPresent()) {
                WorkshopItem item = found.get();
                item.readableOn = rules.today();
                item.readableBy = by;
                if (item.contribution.reading == Reading.UNREAD) {
                    item.contribution.reading = Reading.READ;
                }
                if (stored.publishedOn != null) {
                    item.contribution.visibility = Visibility.PUBLISHED;
                }
                read++;
            }
        }
        return read;
    }

    /** Gives a line to the referent: nobody else reads it any more. */
    @Transactional
    public void putAside(Workshop workshop, int number, UUID by) {
        WorkshopItem.at(workshop, number)
                .filter(item -> !item.contribution.isAside())
                .ifPresent(item -> {
                    readContribution.act(item.contribution.contract, item.contribution.id, "aside", by);
                    audit.keep("contribution.aside", workshop.contract.id, "contribution", item.contribution.id, null);
                });
    }

    /** What stands against publishing, in a sentence; empty where nothing does. */
    public Optional<String> refusal(Workshop workshop) {
        if (workshop.heldOn.isAfter(rules.today())) {
            return Optional.of("La séance n’a pas encore eu lieu.");
        }
        long careful = unread(workshop).stream().filter(Unread::careful).count();
        if (careful > 0) {
            return Optional.of(careful
                    + (careful == 1 ? " ligne nomme peut-être quelqu’un" : " lignes nomment peut-être quelqu’un")
                    + "\u00a0: relisez d’abord, ligne par ligne, ou confiez au référent.");
        }
        return WorkshopItem.count("workshop = ?1 and readableOn is not null", workshop) == 0
                ? Optional.of("Aucune ligne n’est encore relue\u00a0: il n’y aurait rien à lire.")
                : Optional.empty();
    }

    /** Publishes the session with every line that was found readable; refuses with a sentence. */
    @Transactional
    public Optional<String> publish(Workshop workshop) {
        Optional<String> refusal = refusal(workshop);
        if (refusal.isEmpty()) {
            Workshop stored = Workshop.findById(workshop.id);
            stored.publishedOn = rules.today();
            show(stored, Visibility.PUBLISHED);
            audit.keep("workshop.publish", stored.contract.id, "workshop", stored.id, stored.slug);
        }
        return refusal;
    }

    /** Takes the synthesis back; what was found readable stays so. */
    @Transactional
    public void withdraw(Workshop workshop) {
        Workshop stored = Workshop.findById(workshop.id);
        stored.publishedOn = null;
        show(stored, Visibility.PRIVATE);
        audit.keep("workshop.withdraw", stored.contract.id, "workshop", stored.id, stored.slug);
    }

    private static void show(Workshop workshop, Visibility visibility) {
        Contribution.update(
                "visibility = ?1 where reading <> ?2 and id in (select i.contribution.id from WorkshopItem i"
                        + " where i.workshop = ?3 and i.readableOn is not null)",
                visibility,
                Reading.ASIDE,
                workshop);
    }

    private static List<String> known(Workshop workshop) {
        List<String> known = new ArrayList<>(workshop.partnerNames());
        Quartier.of(workshop.contract).forEach(quartier -> known.add(quartier.name));
        known.add(workshop.contract.territory);
        if (workshop.place != null) {
            known.add(workshop.place);
        }
        return known;
    }
}
