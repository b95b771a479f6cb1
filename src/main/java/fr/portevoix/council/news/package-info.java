/** What is new in a council, told to each member by mail at the rhythm that they choose. */
package fr.portevoix.council.news;
