package fr.portevoix.account;

import fr.portevoix.shared.command.Command;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Makes the first administrator, or lets one in who lost every other way: whoever has the machine has the service. */
@ApplicationScoped
class MakeAdministrator implements Command {
    private static final int MISUSED = 2;

    @Inject
    SignInLinks links;

    @Inject
    AccountConfig config;

    @Inject
    DemoDoor door;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "administrator";
    }

    @Override
    public String usage() {
        return "adresse@exemple.fr\u00a0: donne le droit d’administrer et affiche un lien pour entrer une fois";
    }

    @Override
    @ActivateRequestContext
    @Transactional
    public int run(List<String> arguments) {
        if (arguments.size() != 1 || !arguments.get(0).matches("[^@\\s]+@[^@\\s]+")) {
            System.err.println("Usage\u00a0: administrator " + usage());
            return MISUSED;
        }
        Person person = Person.withEmail(arguments.get(0)).orElseGet(() -> create(arguments.get(0)));
        person.active = true;
        if (!door.admits(person)) {
            System.err.println("Un compte de démonstration n’administre que la démonstration.");
            return MISUSED;
        }
        if (Grant.of(person).stream().noneMatch(held -> held.is(Role.ADMINISTRATOR, ScopeKind.INSTANCE, null))) {
            Grant.give(person, Role.ADMINISTRATOR, ScopeKind.INSTANCE, null);
        }
        audit.keep("account.administrator", null, "person", person.id, null);
        String address = links.address(links.create(person, config.invitation(), ""));
        System.out.println(person.email + " administre maintenant ce service.");
        System.out.println(
                "Pour entrer, une seule fois, pendant " + config.invitation().toHours() + " heures\u00a0:");
        System.out.println(address);
        return 0;
    }

    private Person create(String email) {
        Person person = new Person();
        person.email = Person.normal(email);
        person.name = person.email.split("@")[0];
        person.createdOn = LocalDate.now(clock);
        person.persist();
        return person;
    }
}
