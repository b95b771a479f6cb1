package fr.portevoix.action.meeting;

/** Says which minutes were adopted by those who met, and so change no more; the rooms that know it supply it. */
public interface AdoptedMinutes {
    /** Whether the minutes of this meeting are adopted. */
    boolean isAdopted(Meeting meeting);
}
