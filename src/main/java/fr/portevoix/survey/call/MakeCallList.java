package fr.portevoix.survey.call;

import fr.portevoix.account.Audit;
import fr.portevoix.account.SignedIn;
import fr.portevoix.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Makes a call list of people whom a file named. */
@ApplicationScoped
public class MakeCallList {
    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Reads the file and makes the list, or makes none and says in the report what to mend. */
    @Transactional
    ReadPeople.People of(
            Survey survey, String title, LocalDate eraseOn, byte[] file, PersonColumns columns, boolean skip) {
        ReadPeople.People people = ReadPeople.of(survey, file, columns, skip);
        if (!people.report().hasErrors()) {
            make(survey, title, eraseOn, people.entries());
        }
        return people;
    }

    /** Makes a list of the people of a file that is known to be whole, such as the demo's. */
    @Transactional
    public CallList of(Survey survey, String title, LocalDate eraseOn, byte[] file) {
        ReadPeople.People people =
                ReadPeople.of(Survey.findById(survey.id), file, new PersonColumns(null, null, null, null, null), false);
        if (people.report().hasErrors()) {
            throw new IllegalArgumentException(people.report().issues().toString());
        }
        return make(Survey.findById(survey.id), title, eraseOn, people.entries());
    }

    private CallList make(Survey survey, String title, LocalDate eraseOn, List<CallEntry> people) {
        CallList list = new CallList();
        list.survey = survey;
        list.title = title;
        list.madeOn = LocalDate.now(clock);
        list.madeBy = signedIn.isPresent() ? signedIn.person().id : null;
        list.eraseOn = eraseOn;
        list.size = people.size();
        list.persist();
        people.forEach(entry -> {
            entry.callList = list;
            entry.persist();
        });
        audit.keep("survey.calls-make", survey.contract.id, "call-list", list.id, people.size() + " numéros");
        return list;
    }
}
