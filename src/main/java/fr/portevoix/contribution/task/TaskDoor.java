package fr.portevoix.contribution.task;

import fr.portevoix.contribution.DeskDoor;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Where the desk follows what it handed on to a service. */
@ApplicationScoped
class TaskDoor implements DeskDoor {
    @Override
    public Optional<Door> to(Contract contract, String kind, UUID id) {
        return kind.equals(Task.KIND)
                ? Task.at(contract, id)
                        .map(task -> new Door(task.addressee.name, "/" + contract.slug + "/bureau/taches/" + task.id))
                : Optional.empty();
    }
}
