/** What the team does with observations: read, put right, publish, set aside. */
package fr.portevoix.walk.debrief;
