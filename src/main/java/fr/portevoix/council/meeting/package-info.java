/** The meetings of a council: who is convened, who came and whether that is enough, what was kept, and what all see on the wall. */
package fr.portevoix.council.meeting;
