import { type ImportCase, loads, text } from './case';

/** Tickets and cases of service desks. */
export const ticketCases: readonly ImportCase[] = [
  loads(
    'zendesk-tickets.csv',
    text(`
    Ticket ID,Ticket created,Ticket solved,Ticket channel,Ticket group,Assignee name,Ticket status,Requester ID,First reply time (min),Full resolution time (hrs),Agent replies,Reopens,Ticket satisfaction rating
    9001,2024-06-13 08:01,2024-06-13 12:31,Email,Service,Jan de Vries,Solved,55,30,4.5,2,0,Good
    9002,2024-06-13 08:13,2024-06-14 08:13,Web,Service,Els Bakker,Closed,56,125,24,3,1,Bad
    9003,2024-06-13 09:04,,Chat,Sales,,Open,57,2,,1,0,Offered`),
    {
      fact: 'contact',
      system: 'zendesk',
      loaded: 3,
      columns: {
        'Ticket ID': 'contact_id',
        'Ticket created': 'started_at',
        'Ticket group': 'queue',
        'First reply time (min)': 'first_response_s',
        'Full resolution time (hrs)': 'resolution_s',
        'Agent replies': 'replies',
      },
      first: {
        contact_id: '9001',
        started_at: '2024-06-13T08:01:00',
        channel: 'email',
        first_response_s: 1800,
        resolution_s: 16_200,
        replies: 2,
      },
    },
  ),
  loads(
    'salesforce-cases.csv',
    text(`
    "Case Number","Case Owner","Case Origin","Status","Date/Time Opened","Date/Time Closed","Age (Hours)","Case Reason"
    "00001001","Jan de Vries","Email","Closed","13-6-2024 08:01","13-6-2024 12:31","4,5","Invoice"
    "00001002","Els Bakker","Phone","Closed","13-6-2024 08:13","14-6-2024 08:13","24,0","Delivery"
    "00001003","Els Bakker","Web","New","13-6-2024 09:04","","","Invoice"`),
    {
      fact: 'contact',
      system: 'salesforce',
      loaded: 3,
      columns: {
        'Case Number': 'contact_id',
        'Date/Time Opened': 'started_at',
        'Date/Time Closed': 'ended_at',
        'Case Origin': 'channel',
        'Case Owner': 'agent',
        'Case Reason': 'reason',
      },
      first: { contact_id: '00001001', started_at: '2024-06-13T08:01:00', ended_at: '2024-06-13T12:31:00', channel: 'email' },
    },
  ),
  loads(
    'freshdesk-tickets.csv',
    text(`
    "Ticket ID","Subject","Status","Priority","Source","Type","Agent","Group","Created time","Resolved time","First response time (in hrs)","Resolution time (in hrs)","Agent interactions","Survey results"
    "501","(private)","Closed","Low","Email","Question","Jan de Vries","Service","2024-06-13 08:01:00","2024-06-13 12:31:00","00:30:00","04:30:00","2",""
    "502","(private)","Closed","High","Phone","Problem","Els Bakker","Service","2024-06-13 08:13:00","2024-06-14 08:13:00","02:05:00","24:00:00","3","Happy"
    "503","(private)","Open","Low","Chat","Question","","Sales","2024-06-13 09:04:00","","00:02:00","","1",""`),
    {
      fact: 'contact',
      system: 'freshdesk',
      loaded: 3,
      columns: {
        'Ticket ID': 'contact_id',
        'Created time': 'started_at',
        'First response time (in hrs)': 'first_response_s',
        'Resolution time (in hrs)': 'resolution_s',
        Group: 'team',
        Agent: 'agent',
        Source: 'channel',
      },
      first: { contact_id: '501', first_response_s: 1800, resolution_s: 16_200, channel: 'email' },
    },
  ),
  loads(
    'servicenow-incidents.csv',
    text(`
    number,opened_at,resolved_at,closed_at,assignment_group,assigned_to,contact_type,incident_state,reassignment_count,reopen_count,business_duration,category
    INC0010001,2024-06-13 08:01:00,2024-06-13 12:31:00,2024-06-14 12:31:00,Service desk,Jan de Vries,phone,Closed,0,0,16200,Software
    INC0010002,2024-06-13 08:13:00,2024-06-14 08:13:00,2024-06-15 08:13:00,Service desk,Els Bakker,email,Closed,1,0,28800,Hardware
    INC0010003,2024-06-13 09:04:00,,,Service desk,,self-service,New,0,0,,Software`),
    {
      fact: 'contact',
      system: 'servicenow',
      loaded: 3,
      columns: { number: 'contact_id', opened_at: 'started_at', assignment_group: 'queue', assigned_to: 'agent', contact_type: 'channel' },
      first: { contact_id: 'INC0010001', started_at: '2024-06-13T08:01:00', queue: 'Service desk', agent: 'Jan de Vries' },
    },
  ),
  loads(
    'hubspot-tickets.csv',
    text(`
    Ticket ID,Ticket name,Pipeline,Ticket status,Create date,Close date,Ticket owner,Source,Category,Time to first agent reply (HH:mm:ss),Time to close (HH:mm:ss)
    70001,private,Support,Closed,2024-06-13 08:01,2024-06-13 12:31,Jan de Vries,EMAIL,Invoice,0:30:00,4:30:00
    70002,private,Support,Closed,2024-06-13 08:13,2024-06-14 08:13,Els Bakker,CHAT,Delivery,2:05:00,24:00:00
    70003,private,Support,New,2024-06-13 09:04,,Els Bakker,EMAIL,Invoice,,`),
    {
      fact: 'contact',
      system: 'hubspot',
      loaded: 3,
      columns: {
        'Ticket ID': 'contact_id',
        'Create date': 'started_at',
        'Ticket owner': 'agent',
        Source: 'channel',
        'Time to first agent reply (HH:mm:ss)': 'first_response_s',
        'Time to close (HH:mm:ss)': 'resolution_s',
      },
      first: { contact_id: '70001', started_at: '2024-06-13T08:01:00', first_response_s: 1800, resolution_s: 16_200 },
    },
  ),
];
