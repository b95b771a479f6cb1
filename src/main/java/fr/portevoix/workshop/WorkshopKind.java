package fr.portevoix.workshop;

import fr.portevoix.contribution.Channel;

/** How people are met. */
public enum WorkshopKind {
    WORKSHOP(Channel.WORKSHOP, "Atelier"),
    SEMINAR(Channel.WORKSHOP, "Séminaire d’acteurs"),
    STREET(Channel.FACE_TO_FACE, "Micro-trottoir"),
    DROP_IN(Channel.WORKSHOP, "Permanence");

    private final Channel channel;
    private final String french;

    WorkshopKind(Channel channel, String french) {
        this.channel = channel;
        this.french = french;
    }

    /** By which way words come in there. */
    public Channel channel() {
        return channel;
    }

    /** As the desk says it. */
    public String french() {
        return french;
    }
}
