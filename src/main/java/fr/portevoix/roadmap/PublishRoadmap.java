package fr.portevoix.roadmap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Shows a version of the roadmap to everybody; the latest one shown is the version in force. */
@ApplicationScoped
public class PublishRoadmap {
    /** Shows the version. */
    @Transactional
    public void publish(Roadmap roadmap) {
        Roadmap.<Roadmap>findById(roadmap.id).published = true;
    }

    /** Takes the version back to the desk. */
    @Transactional
    public void withdraw(Roadmap roadmap) {
        Roadmap.<Roadmap>findById(roadmap.id).published = false;
    }
}
