/** Bodies, their meetings, what they decide, and how it is told to those who spoke. */
package fr.portevoix.action.meeting;
