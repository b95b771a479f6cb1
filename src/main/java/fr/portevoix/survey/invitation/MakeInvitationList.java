package fr.portevoix.survey.invitation;

import fr.portevoix.account.Audit;
import fr.portevoix.account.SignedIn;
import fr.portevoix.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Makes a list of invited people whom a file named. */
@ApplicationScoped
public class MakeInvitationList {
    @Inject
    InvitationLinks links;

    @Inject
    InvitationConfig config;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Reads the file and makes the list, or makes none and says in the report what to mend. */
    @Transactional
    ReadInvited.People of(Survey survey, String title, byte[] file, InvitedColumns columns, boolean skip) {
        ReadInvited.People people = ReadInvited.of(survey, file, columns, skip);
        int count = people.invitations().size();
        if (!people.report().hasErrors() && !survey.identified && count < config.batch()) {
            people.report()
                    .fileError("Une enquête anonyme invite au moins " + config.batch() + " personnes à la fois, et il y"
                            + " en a " + count + " : on devinerait qui a répondu quoi.");
        }
        if (!people.report().hasErrors()) {
            make(survey, title, people);
        }
        return people;
    }

    /** Makes a list of the people of a file that is known to be whole, such as the demo's. */
    @Transactional
    public InvitationList of(Survey survey, String title, byte[] file) {
        Survey stored = Survey.findById(survey.id);
        ReadInvited.People people = ReadInvited.of(stored, file, InvitedColumns.UNSAID, false);
        if (people.report().hasErrors()) {
            throw new IllegalArgumentException(people.report().issues().toString());
        }
        return make(stored, title, people);
    }

    private InvitationList make(Survey survey, String title, ReadInvited.People people) {
        InvitationList list = new InvitationList();
        list.survey = survey;
        list.title = title;
        list.madeOn = LocalDate.now(clock);
        list.madeBy = signedIn.isPresent() ? signedIn.person().id : null;
        list.size = people.invitations().size();
        list.persist();
        people.invitations().forEach(invitation -> {
            invitation.invitationList = list;
            invitation.mark = links.mark(links.secret(invitation.id));
            invitation.persist();
        });
        audit.keep("survey.invitations-make", survey.contract.id, "invitation-list", list.id, list.size + " personnes");
        return list;
    }
}
