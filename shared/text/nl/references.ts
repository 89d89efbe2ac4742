import type { references as keys } from '../en/references';

/** Over wie een gepubliceerd cijfer gaat, en wie het publiceerde. */
export const references: Record<keyof typeof keys, string> = {
  'reference_population.dutch_companies_online_conversations_facebook_chat_own_chatbots':
    'Nederlandse bedrijven: gesprekken online (Facebook-chat, eigen chatbots)',
  'reference_population.gartner_panel': 'panel van Gartner',
  'reference_population.hubspot_respondents': 'deelnemers van HubSpot',
  'reference_population.hubspot_respondents_2019': 'deelnemers van HubSpot, 2019',
  'reference_population.spotler_nl': 'Spotler Nederland',
  'reference_population.about_1_100_respondents_two_thirds_us': 'ongeveer 1.100 deelnemers, twee derde uit de Verenigde Staten',
  'reference_population.all_customers': 'alle klanten',
  'reference_population.ambiguous_b2b_customers_text_speaks_of_the_company_s_preferences':
    'onduidelijk: zakelijke klanten (de tekst gaat over de voorkeur van het bedrijf)',
  'reference_population.business_buyers_worldwide': 'zakelijke inkopers, wereldwijd',
  'reference_population.companies': 'bedrijven',
  'reference_population.companies_original_1_000_companies_e_mail': 'bedrijven (oorspronkelijk: 1.000 bedrijven, e-mail)',
  'reference_population.companies_in_hubspot_data': 'bedrijven in de gegevens van HubSpot',
  'reference_population.companies_on_zendesk_that_joined_the_benchmark_worldwide':
    'bedrijven op Zendesk die meedoen aan de Benchmark, wereldwijd',
  'reference_population.consumers': 'consumenten',
  'reference_population.consumers_worldwide': 'consumenten, wereldwijd',
  'reference_population.customer_service_staff': 'medewerkers van klantenservice',
  'reference_population.customers': 'klanten',
  'reference_population.customers_b2c_b2b_worldwide': 'klanten (consumenten en bedrijven), wereldwijd',
  'reference_population.customers_card_dissatisfied_customers_text': 'klanten (kaartje) of ontevreden klanten (tekst)',
  'reference_population.customers_original_3_200_consumers_e_mail': 'klanten (oorspronkelijk: 3.200 consumenten, e-mail)',
  'reference_population.live_chat_agents': 'medewerkers in de chat',
  'reference_population.millennials': 'millennials',
  'reference_population.not_stated': 'niet vermeld',
  'reference_population.online_customers': 'klanten online',
  'reference_population.panel_members_several_countries': 'panelleden, enkele landen',
  'reference_population.service_decision_makers_worldwide': 'beslissers over service, wereldwijd',
  'reference_population.service_desks': 'servicedesks',
  'reference_population.service_desks_as_printed_worldwide': 'servicedesks, volgens de tekst wereldwijd',
  'reference_population.service_desks_worldwide': 'servicedesks, wereldwijd',
  'reference_population.service_managers_and_agents_worldwide': 'managers en medewerkers in service, wereldwijd',
  'reference_population.service_organisations_worldwide': 'serviceorganisaties, wereldwijd',
  'reference_population.service_professionals': 'mensen die in service werken',
  'reference_population.service_professionals_worldwide': 'mensen die in service werken, wereldwijd',
  'reference_population.service_teams_worldwide': 'serviceteams, wereldwijd',
  'reference_population.several_sectors_and_countries': 'enkele sectoren en landen',
  'reference_population.support_staff': 'supportmedewerkers',
  'reference_population.surveyed_customers': 'ondervraagde klanten',
  'reference_population.worldwide': 'wereldwijd',
  'reference_population.worldwide_all_sectors': 'wereldwijd, alle sectoren',
  'reference_source.ccw_digital_via_liveagent_machine_translated_dutch_page_undated':
    'CCW Digital, via LiveAgent (automatisch vertaalde pagina, zonder datum)',
  'reference_source.forrester_via_salesforce_nl': 'Forrester (via Salesforce NL)',
  'reference_source.gartner_ceb_2019_via_j_j_stork_kpn_dimenzi_seminar_5_march_2020':
    'Gartner / CEB 2019, via J.J. Stork (KPN), seminar van Dimenzi op 5 maart 2020',
  'reference_source.geckoboard_via_liveagent_machine_translated_dutch_page_undated':
    'Geckoboard, via LiveAgent (automatisch vertaalde pagina, zonder datum)',
  'reference_source.harvard_business_review_via_liveagent_machine_translated_dutch_page_undated':
    'Harvard Business Review, via LiveAgent (automatisch vertaalde pagina, zonder datum)',
  'reference_source.hubspot_additional_data_via_marketingfacts_spotler': 'HubSpot, aanvullende gegevens (via Marketingfacts/Spotler)',
  'reference_source.hubspot_the_state_of_customer_service_in_2020_via_marketingfacts_spotler':
    'HubSpot, The State of Customer Service in 2020 (via Marketingfacts/Spotler)',
  'reference_source.linkedin_via_liveagent_machine_translated_dutch_page_undated':
    'LinkedIn, via LiveAgent (automatisch vertaalde pagina, zonder datum)',
  'reference_source.liveagent': 'LiveAgent',
  'reference_source.metricnet_by_context_via_liveagent_machine_translated_dutch_page_undated':
    'MetricNet (volgens de context), via LiveAgent (automatisch vertaalde pagina, zonder datum)',
  'reference_source.metricnet_via_liveagent_machine_translated_dutch_page_undated':
    'MetricNet, via LiveAgent (automatisch vertaalde pagina, zonder datum)',
  'reference_source.microsoft_via_liveagent_machine_translated_dutch_page_undated':
    'Microsoft, via LiveAgent (automatisch vertaalde pagina, zonder datum)',
  'reference_source.parature_benchmark_report_via_liveagent_machine_translated_dutch_page_undated':
    'Parature Benchmark-rapport, via LiveAgent (automatisch vertaalde pagina, zonder datum)',
  'reference_source.pwc_via_liveagent_machine_translated_dutch_page_undated':
    'PwC, via LiveAgent (automatisch vertaalde pagina, zonder datum)',
  'reference_source.salesforce_state_of_service_3rd_ed_by_sample_size_link_text_says_5th':
    'Salesforce State of Service (3e editie naar de steekproef; de link zegt 5e)',
  'reference_source.salesforce_state_of_the_connected_customer_2nd_ed_by_sample_size':
    'Salesforce State of the Connected Customer (2e editie naar de steekproef)',
  'reference_source.salesforce_earlier_research': 'Salesforce, eerder onderzoek',
  'reference_source.spotler_company_text': 'Spotler (tekst van het bedrijf)',
  'reference_source.superoffice_via_liveagent_machine_translated_dutch_page_undated':
    'SuperOffice, via LiveAgent (automatisch vertaalde pagina, zonder datum)',
  'reference_source.surveymonkey_via_liveagent_machine_translated_dutch_page_undated':
    'SurveyMonkey, via LiveAgent (automatisch vertaalde pagina, zonder datum)',
  'reference_source.zendesk_benchmark_cluster_analysis': 'Clusteranalyse van de Zendesk Benchmark',
  'reference_source.zendesk_benchmark_report_2019_as_told_by_zendesk_nl': 'Zendesk Benchmark-rapport 2019 (volgens zendesk.nl)',
  'reference_source.econsultancy_via_salesforce_nl': 'eConsultancy (via Salesforce NL)',
  'reference_source.not_named_spotler_partner_article': 'niet genoemd (artikel van een partner van Spotler)',
  'reference_source.not_named_via_liveagent_machine_translated_dutch_page_undated':
    'niet genoemd, via LiveAgent (automatisch vertaalde pagina, zonder datum)',
};
