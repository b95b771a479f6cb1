/** A survey on the device it is answered on: one's own telephone, or a stand that many people use. */
package fr.portevoix.survey.device;
