/** Whom a published figure is about, and who published it: as the reference library names them. */
export const references = {
  'reference_population.dutch_companies_online_conversations_facebook_chat_own_chatbots':
    'Dutch companies: online conversations (Facebook chat, own chatbots)',
  'reference_population.gartner_panel': 'Gartner panel',
  'reference_population.hubspot_respondents': 'HubSpot respondents',
  'reference_population.hubspot_respondents_2019': 'HubSpot respondents 2019',
  'reference_population.spotler_nl': 'Spotler NL',
  'reference_population.about_1_100_respondents_two_thirds_us': 'about 1,100 respondents, two thirds US',
  'reference_population.all_customers': 'all customers',
  'reference_population.ambiguous_b2b_customers_text_speaks_of_the_company_s_preferences':
    'ambiguous: B2B customers (text speaks of the company’s preferences)',
  'reference_population.business_buyers_worldwide': 'business buyers, worldwide',
  'reference_population.companies': 'companies',
  'reference_population.companies_original_1_000_companies_e_mail': 'companies (original: 1,000 companies, e-mail)',
  'reference_population.companies_in_hubspot_data': 'companies in HubSpot data',
  'reference_population.companies_on_zendesk_that_joined_the_benchmark_worldwide':
    'companies on Zendesk that joined the Benchmark, worldwide',
  'reference_population.consumers': 'consumers',
  'reference_population.consumers_worldwide': 'consumers, worldwide',
  'reference_population.customer_service_staff': 'customer service staff',
  'reference_population.customers': 'customers',
  'reference_population.customers_b2c_b2b_worldwide': 'customers (B2C+B2B), worldwide',
  'reference_population.customers_card_dissatisfied_customers_text': 'customers (card) / dissatisfied customers (text)',
  'reference_population.customers_original_3_200_consumers_e_mail': 'customers (original: 3,200 consumers, e-mail)',
  'reference_population.live_chat_agents': 'live-chat agents',
  'reference_population.millennials': 'millennials',
  'reference_population.not_stated': 'not stated',
  'reference_population.online_customers': 'online customers',
  'reference_population.panel_members_several_countries': 'panel members, several countries',
  'reference_population.service_decision_makers_worldwide': 'service decision makers, worldwide',
  'reference_population.service_desks': 'service desks',
  'reference_population.service_desks_as_printed_worldwide': 'service desks, as printed worldwide',
  'reference_population.service_desks_worldwide': 'service desks, worldwide',
  'reference_population.service_managers_and_agents_worldwide': 'service managers and agents, worldwide',
  'reference_population.service_organisations_worldwide': 'service organisations, worldwide',
  'reference_population.service_professionals': 'service professionals',
  'reference_population.service_professionals_worldwide': 'service professionals, worldwide',
  'reference_population.service_teams_worldwide': 'service teams, worldwide',
  'reference_population.several_sectors_and_countries': 'several sectors and countries',
  'reference_population.support_staff': 'support staff',
  'reference_population.surveyed_customers': 'surveyed customers',
  'reference_population.worldwide': 'worldwide',
  'reference_population.worldwide_all_sectors': 'worldwide, all sectors',
  'reference_source.ccw_digital_via_liveagent_machine_translated_dutch_page_undated':
    'CCW Digital, via LiveAgent (machine-translated Dutch page, undated)',
  'reference_source.forrester_via_salesforce_nl': 'Forrester (via Salesforce NL)',
  'reference_source.gartner_ceb_2019_via_j_j_stork_kpn_dimenzi_seminar_5_march_2020':
    'Gartner / CEB 2019, via J.J. Stork (KPN), Dimenzi seminar 5 March 2020',
  'reference_source.geckoboard_via_liveagent_machine_translated_dutch_page_undated':
    'Geckoboard, via LiveAgent (machine-translated Dutch page, undated)',
  'reference_source.harvard_business_review_via_liveagent_machine_translated_dutch_page_undated':
    'Harvard Business Review, via LiveAgent (machine-translated Dutch page, undated)',
  'reference_source.hubspot_additional_data_via_marketingfacts_spotler': 'HubSpot additional data (via Marketingfacts/Spotler)',
  'reference_source.hubspot_the_state_of_customer_service_in_2020_via_marketingfacts_spotler':
    'HubSpot, The State of Customer Service in 2020 (via Marketingfacts/Spotler)',
  'reference_source.linkedin_via_liveagent_machine_translated_dutch_page_undated':
    'LinkedIn, via LiveAgent (machine-translated Dutch page, undated)',
  'reference_source.liveagent': 'LiveAgent',
  'reference_source.metricnet_by_context_via_liveagent_machine_translated_dutch_page_undated':
    'MetricNet (by context), via LiveAgent (machine-translated Dutch page, undated)',
  'reference_source.metricnet_via_liveagent_machine_translated_dutch_page_undated':
    'MetricNet, via LiveAgent (machine-translated Dutch page, undated)',
  'reference_source.microsoft_via_liveagent_machine_translated_dutch_page_undated':
    'Microsoft, via LiveAgent (machine-translated Dutch page, undated)',
  'reference_source.parature_benchmark_report_via_liveagent_machine_translated_dutch_page_undated':
    'Parature benchmark report, via LiveAgent (machine-translated Dutch page, undated)',
  'reference_source.pwc_via_liveagent_machine_translated_dutch_page_undated': 'PwC, via LiveAgent (machine-translated Dutch page, undated)',
  'reference_source.salesforce_state_of_service_3rd_ed_by_sample_size_link_text_says_5th':
    'Salesforce State of Service (3rd ed. by sample size; link text says 5th)',
  'reference_source.salesforce_state_of_the_connected_customer_2nd_ed_by_sample_size':
    'Salesforce State of the Connected Customer (2nd ed. by sample size)',
  'reference_source.salesforce_earlier_research': 'Salesforce, earlier research',
  'reference_source.spotler_company_text': 'Spotler (company text)',
  'reference_source.superoffice_via_liveagent_machine_translated_dutch_page_undated':
    'SuperOffice, via LiveAgent (machine-translated Dutch page, undated)',
  'reference_source.surveymonkey_via_liveagent_machine_translated_dutch_page_undated':
    'SurveyMonkey, via LiveAgent (machine-translated Dutch page, undated)',
  'reference_source.zendesk_benchmark_cluster_analysis': 'Zendesk Benchmark cluster analysis',
  'reference_source.zendesk_benchmark_report_2019_as_told_by_zendesk_nl': 'Zendesk Benchmark report 2019 (as told by zendesk.nl)',
  'reference_source.econsultancy_via_salesforce_nl': 'eConsultancy (via Salesforce NL)',
  'reference_source.not_named_spotler_partner_article': 'not named (Spotler partner article)',
  'reference_source.not_named_via_liveagent_machine_translated_dutch_page_undated':
    'not named, via LiveAgent (machine-translated Dutch page, undated)',
} as const;
