/** What becomes of observations: who is asked, what was answered, before and after, told to all. */
package fr.portevoix.walk.follow;
